import type { Shape } from '../../shape.ts'
import type { clarification as source } from '../en/clarification.ts'

export const clarification: Shape<typeof source> = {
	title: 'Responder a las preguntas',
	lead: 'Responda a todas las preguntas y envíe las respuestas.',
	leadWithFields:
		'Modifique primero las respuestas desbloqueadas de la solicitud; después responda a todas las preguntas y envíe todo.',
	open: 'Responder a las preguntas',
	answers: 'Sus respuestas a las preguntas',
	compare: 'Ver qué se modificó en la solicitud',
	clear: 'Dar el visto bueno a las respuestas o devolverlas',
	readAnswers: 'Leer las respuestas a las preguntas',
	ofNeed: 'Necesidad {rank}, {where}',
	notRight: 'Estas respuestas faltan o aún no son correctas',
	returned: {
		title: 'Su coordinador ha devuelto las respuestas',
		when: 'Devueltas el <when></when>. Modifíquelas y envíelas de nuevo.',
	},
	fields: {
		title: 'Respuestas de la solicitud que están desbloqueadas',
		lead: 'Todo lo demás queda tal como se avaló. La UNODC ve lo que usted modifica cuando su coordinador le ha dado el visto bueno.',
		leadToRead: 'Los redactores modifican estas respuestas. Todo lo demás queda tal como se avaló.',
		section: 'Sección',
		unlocked: 'Desbloqueado',
		state: 'Situación',
		changed: '{count, plural, one {# respuesta modificada} other {# respuestas modificadas}}',
		missing:
			'{count, plural, one {# respuesta falta o aún no es correcta} other {# respuestas faltan o aún no son correctas}}',
		asFiled: 'Como se presentó',
		compare: 'Comparar con lo presentado',
	},
	unlock: {
		lead: 'Marque solo lo que deba cambiar; si no marca nada, el Estado responde únicamente por escrito. Lo que una respuesta pueda hacer necesario se desbloquea con ella.',
	},
	clarification: {
		title: 'Se han formulado preguntas al Estado',
		office:
			'El Estado está respondiendo; usted verá lo que modifique cuando su coordinador le haya dado el visto bueno.',
		drafter: 'Responda a todas las preguntas y envíe las respuestas.',
		drafterWithFields:
			'Modifique las respuestas desbloqueadas, responda a todas las preguntas y envíe todo a su coordinador.',
		focalPoint:
			'Sus redactores responden, y lo que modifiquen en la solicitud le llegará para su visto bueno; también puede responder usted.',
		mission:
			'Las autoridades de su capital están respondiendo a las preguntas de la UNODC; ayúdelas a cumplir el plazo.',
	},
	clearance: {
		title: 'Las respuestas están en manos del coordinador',
		office:
			'El Estado ha respondido y su coordinador está leyendo lo modificado; usted lo recibirá cuando tenga el visto bueno.',
		drafter:
			'Su coordinador está leyendo lo que usted modificó y le dará el visto bueno o lo devolverá; por ahora no tiene que hacer nada.',
		focalPoint:
			'Lea las respuestas y lo que se modificó en la solicitud; después dé el visto bueno o devuélvalas con una nota.',
		mission: 'El coordinador está leyendo las respuestas antes de que se envíen a la UNODC.',
	},
	changes: {
		pending: 'Qué modifican las respuestas en la solicitud',
		clarified: 'Qué modificaron en la solicitud las respuestas del {date}',
	},
}
