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
		dates: 'Fechas de la capacitación',
		place: 'Lugar',
		noDates: 'Aplazada; se fijarán nuevas fechas',
		arrivesOn: 'Llegada prevista el',
		atCustoms: 'En aduana',
		days: '{count, plural, one {# día} other {# días}}',
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
	aside: {
		since: 'Desde el {date}',
		postponed: {
			title: 'La capacitación está aplazada',
			body: 'Continúa desde donde estaba en cuanto haya nuevas fechas.',
		},
		customsHeld: {
			title: 'El equipo está retenido en aduana',
			body: 'Se ruega a ambas partes que aporten lo que exige la aduana; pronto se cobra el almacenamiento.',
		},
		rejectedLines: {
			title: 'Se rechazaron algunos artículos',
			body: 'El programa envía un reemplazo, o el punto focal acepta el equipo sin él.',
		},
		lostOrDamaged: {
			title: 'Se perdió o dañó equipo',
			body: 'El programa decide si se envía un reemplazo o si la ejecución continúa o termina sin él.',
		},
		changeRequested: {
			title: 'Se ha pedido una modificación',
			body: 'El donante debe dar su consentimiento. Después se presentan y aprueban nuevas especificaciones.',
		},
		misuseReported: {
			title: 'Se ha comunicado un uso indebido',
			body: 'Todo se detiene hasta que se decida de nuevo sobre la diligencia debida. El Estado solo ve que se lleva a cabo un examen.',
		},
		stopped: {
			title: 'Detenida mientras se lleva a cabo un examen',
			body: 'La ejecución continúa cuando termine el examen. No tiene que hacer nada.',
		},
	},
}
