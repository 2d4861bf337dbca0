import type { Shape } from '../../shape.ts'
import type { mailPreferences as source } from '../en/mail-preferences.ts'

export const mailPreferences: Shape<typeof source> = {
	title: 'Correos que recibe',
	lead: 'Elija cuándo se le informa de lo que puede esperar. Se aplica desde ahora, también a lo que está retenido para usted.',
	cadences: {
		atOnce: 'De inmediato',
		daily: 'Una vez al día, por la mañana',
		weekly: 'Una vez por semana, el lunes por la mañana',
		off: 'Nunca',
	},
	timeZone: 'Zona horaria',
	localTime: 'En la zona horaria fijada ahora son las {time}; los resúmenes llegan a las 7.00 horas.',
	button: 'Guardar',
	done: {
		title: 'Su elección se ha guardado',
		body: 'Se aplica desde ahora, también a lo que estaba retenido para usted.',
	},
	toDigest: 'Ver lo que dirá el próximo resumen',
	always: {
		title: 'Lo que llega siempre, y de inmediato',
		lead: 'Estos correos no pueden desactivarse, pues de otro modo usted no sabría qué le corresponde hacer ni a qué tiene derecho:',
		asked: 'lo que le pide que dé un paso, y los recordatorios correspondientes',
		decided: 'las decisiones, los derechos, las obligaciones y los acuses de recibo',
		dated: 'las fechas límite y los plazos',
		own: 'lo que atañe a su cuenta, a la seguridad de esta y a su puesto',
	},
	digest: {
		title: 'Próximo resumen',
		lead: 'Lo que está retenido para usted hasta entonces, tal como lo enumerará el correo: lo que ha ocurrido, nunca lo que se ha escrito.',
		on: 'Se enviará el <day></day>, a las 7.00 horas de su zona.',
		none: {
			title: 'No hay nada retenido para usted',
			body: 'Si no hay nada que comunicar, no se envía ningún resumen.',
		},
	},
	sent: {
		title: 'Resumen',
		lead: 'Todo aquello de lo que trataba este resumen.',
		on: 'Se elaboró el <day></day>.',
		none: {
			title: 'No hay nada que ver aquí',
			body: 'Aquello de lo que trataba ya no le es accesible o se ha eliminado.',
		},
	},
	more: 'Otros avisos que no figuran aquí: {count}',
	draft: 'Borrador de solicitud',
	open: 'Abrir {reference}',
}
