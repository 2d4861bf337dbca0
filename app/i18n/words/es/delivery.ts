import type { Shape } from '#app/i18n/shape.ts'
import type { delivery as english } from '#app/i18n/words/en/delivery.ts'

export const delivery: Shape<typeof english> = {
	title: {
		training: 'Ejecución de una capacitación',
		equipment: 'Suministro de equipo',
		advisory: 'Prestación de asesoramiento',
	},
	overview: {
		title: 'Resumen',
		programme: 'Programa',
		state: 'Beneficiario',
		kind: 'Clase de asistencia',
		status: 'Estado',
		quantity: 'Cantidad acordada',
		need: 'Necesidad',
		request: 'Solicitud',
		manager: 'Gestor del programa',
		openedOn: 'Abierta el',
	},
	stages: {
		title: 'Etapas',
		since: 'Alcanzada el {date}',
	},
	record: {
		title: 'Registro de la ejecución',
		none: 'Todavía no se ha registrado ningún paso',
		recordedOn: 'Registrado el {date}',
	},
	next: {
		closed: 'Esta ejecución está cerrada. No se espera nada más de nadie.',
		failed: 'Esta ejecución no se completó. Se sigue buscando un programa para la necesidad.',
		cancelled: 'Esta ejecución se canceló. Si la necesidad subsiste, continúa la búsqueda de un programa.',
		seatsReleased:
			'Las plazas se liberaron porque no se propuso a nadie dentro del plazo. Se sigue buscando un programa para la necesidad.',
	},
	act: 'Sus pasos',
}
