import type { Shape } from '#app/i18n/shape.ts'
import type { tasks as english, drafts as englishDrafts } from '#app/i18n/words/en/draft/tasks.ts'

export const tasks: Shape<typeof english> = {
	title: 'Borrador de solicitud',
	untitled: 'Sin título',
	saved: 'Guardado por última vez: <when></when>',
	sections: 'La solicitud',
	needs: 'Necesidades',
	needsLead:
		'Una solicitud contiene de 1 a 20 necesidades. Cada una se decide y se asigna a un programa por separado.',
	needsOrder: 'Ponga primero la necesidad más importante: el orden es la clasificación de su propio Estado.',
	noNeeds: 'Todavía no se ha añadido ninguna necesidad',
	noNeedsBody: 'Añada al menos una: capacitación, equipo o asesoramiento.',
	section: 'Sección',
	progress: 'Progreso',
	whoActs: 'Quién debe actuar aún',
	need: 'Necesidad {rank}: {title}',
	copy: 'Copiar la necesidad {rank}',
	moveUp: 'Subir la necesidad {rank}',
	moveDown: 'Bajar la necesidad {rank}',
	remove: 'Eliminar la necesidad {rank}',
	copyOf: 'Copia de {title}',
	removedNeeds: 'Necesidades eliminadas',
	removedNeedsLead: 'Pueden recuperarse mientras la solicitud sea un borrador.',
	full: 'La solicitud contiene 20 necesidades, el máximo posible.',
	minutesLeft:
		'{minutes, plural, =0 {No queda nada por hacer} one {Queda # minuto de trabajo aproximadamente} other {Quedan # minutos de trabajo aproximadamente}}',
	add: {
		training: 'Añadir una necesidad de capacitación',
		equipment: 'Añadir una necesidad de equipo',
		advisory: 'Añadir una necesidad de asesoramiento',
	},
	states: {
		complete: 'Completa',
		incomplete: '{missing, plural, one {Falta # respuesta} other {Faltan # respuestas}}',
		notStarted: 'No iniciada',
	},
	acts: {
		you: 'Usted la completa',
		focalPoint: 'El coordinador da el aval',
		unodc: 'La UNODC confirma la recepción',
	},
	send: {
		title: 'Envío para aval',
		ready: 'Está todo. Su coordinador lee la solicitud y la avala o se la devuelve.',
		notReady:
			'La solicitud puede enviarse cuando todas las secciones estén completas y contenga al menos una necesidad.',
		button: 'Enviar al coordinador',
	},
}

export const drafts: Shape<typeof englishDrafts> = {
	title: 'Borradores',
	lead: 'Borradores de su Estado. Nadie fuera de su Estado los ve.',
	none: 'No hay ningún borrador',
	request: 'Solicitud',
	lastSaved: 'Guardado por última vez',
	archived: 'Borradores archivados',
	missing: 'Qué falta',
	missingCount: '{missing, plural, =0 {No falta nada} one {Falta # respuesta} other {Faltan # respuestas}}',
	noNeeds: 'Aún sin necesidades',
	needs: '{needs, plural, one {# necesidad} other {# necesidades}}',
}
