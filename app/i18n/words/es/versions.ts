import type { Shape } from '#app/i18n/shape.ts'
import type { versions as english } from '#app/i18n/words/en/versions.ts'

export const versions: Shape<typeof english> = {
	notice: {
		title: 'Esta página puede leerse, pero por el momento no es posible ningún paso',
		body: 'El estado guardado procede de otra versión del programa y esta no puede leerlo. No se ha perdido nada. Se ha informado a los administradores.',
	},
	page: {
		title: 'Estados guardados',
		lead: 'Solicitudes, necesidades, prestaciones y expedientes de diligencia debida cuyo estado guardado no puede leer esta versión. Se abren solo para lectura y no es posible ningún paso hasta que una versión aporte la actualización necesaria.',
		checked:
			'{count, plural, one {Se ha comprobado # estado guardado.} other {Se han comprobado # estados guardados.}}',
		caption: 'Estados guardados que no pueden leerse',
		chart: 'Proceso',
		id: 'Identificador',
		state: 'Estado guardado',
		storedBy: 'Guardado por la versión',
		now: 'Versión actual',
		none: { title: 'Todos los estados guardados pueden leerse', body: 'No es necesario hacer nada aquí.' },
		charts: {
			request: 'Solicitud',
			need: 'Necesidad',
			training: 'Capacitación',
			equipment: 'Entrega de equipo',
			advisory: 'Asesoramiento',
			dueDiligence: 'Expediente de diligencia debida',
		},
	},
}
