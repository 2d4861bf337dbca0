import type { clock as english } from '../en/clock.ts'
import type { Shape } from '../shape.ts'

export const clock: Shape<typeof english> = {
	clockReminder: {
		subject: 'Recordatorio: un paso vence pronto',
		what: 'Se espera un paso sobre la solicitud y se acerca su fecha límite.',
		next: 'Le rogamos que abra la página para ver qué paso se espera y que lo dé si le corresponde.',
	},
	clockDue: {
		subject: 'Un paso vence hoy',
		what: 'Se espera un paso sobre la solicitud y ha llegado su fecha límite.',
		next: 'Le rogamos que abra la página para ver qué paso se espera y que lo dé hoy si le corresponde.',
	},
	clockOverdue: {
		subject: 'Un paso ha superado su fecha límite',
		what: 'Se sigue esperando un paso sobre la solicitud y ha pasado su fecha límite.',
		next: 'Le rogamos que abra la página para ver qué paso se espera y que lo dé lo antes posible si le corresponde.',
	},
}
