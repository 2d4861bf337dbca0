import type { Shape } from '../../shape.ts'
import type { work as source } from '../en/work.ts'

export const work: Shape<typeof source> = {
	title: 'Mis tareas',
	newRequest: 'Nueva solicitud',
	waiting: {
		title: 'Pendiente de usted',
		caption: 'Lo que espera un paso suyo, empezando por lo que lleva más tiempo en espera',
	},
	toScore: {
		title: 'Por puntuar',
		caption: 'Necesidades que esperan su puntuación, primero las que más esperan',
		lead: 'Cada necesidad la puntúan dos oficiales que no ven la puntuación del otro.',
		first: 'Puntuar la necesidad',
		third: 'Puntuar la necesidad: hace falta una tercera puntuación',
	},
	following: {
		title: 'Lo que usted sigue',
		caption: 'Lo que ahora está en manos de otra persona, empezando por lo más reciente',
	},
	head: {
		reference: 'Referencia',
		title: 'Título',
		state: 'Estado',
		status: 'Situación',
		todo: 'Qué hacer',
		since: 'Desde',
		changed: 'Último cambio',
	},
	reconsider: 'Decidir sobre la reconsideración',
	decideCase: 'Decidir sobre el expediente de diligencia debida',
	decideReopening: 'Decidir si se reabre',
	decideDecline: 'Decidir sobre la propuesta de no aceptación',
	inPlaceOf: 'Por <name></name>',
	noReference: 'Todavía sin referencia',
	untitled: 'Sin título',
	more: 'Solo se muestran los primeros {count}. Los siguientes aparecerán cuando estos se hayan tramitado.',
	moreFollowed: 'Solo se muestran los {count} más recientes.',
	allRequests: 'Todas las solicitudes',
	nothingWaits: {
		title: 'No hay nada pendiente de usted',
		drafter:
			'Comience una nueva solicitud o espere un mensaje: se le avisa por correo electrónico cuando le corresponde un paso.',
		focalPoint:
			'Se le avisa por correo electrónico cuando se le envía una solicitud para su aval o se hace una oferta.',
		mission:
			'La misión permanente consulta y no da ningún paso aquí. Se le avisa de la presentación, las decisiones y el cierre.',
		triageOfficer:
			'No hay ninguna solicitud pendiente de confirmación de recepción ni ninguna decisión pendiente de aprobación.',
		caseOfficer:
			'Ninguno de sus expedientes requiere un paso. Se le avisa por correo electrónico cuando sea necesario.',
		headquartersApprover:
			'No hay ninguna decisión pendiente de aprobación. Se le avisa por correo electrónico cuando la haya.',
		programmeManager:
			'No hay ninguna necesidad pendiente de oferta ni ninguna entrega pendiente de un paso. Compruebe que sus programas estén actualizados.',
		dueDiligenceOfficer:
			'No hay ningún expediente abierto. Se le avisa por correo electrónico cuando lo haya.',
	},
	nothingFollowed: {
		title: 'Todavía no hay nada que seguir',
		drafter: 'Sus solicitudes aparecen aquí cuando están en manos de otra persona.',
		other: 'Lo que estuvo en sus manos y ahora está en las de otra persona aparece aquí.',
	},
	office: {
		title: 'Lo que está a su cargo',
		parked: 'Mensajes apartados',
		waiting: 'Mensajes pendientes de envío',
		people: 'Personas con cuenta',
		invitations: 'Invitaciones pendientes',
		toMail: 'Ver los mensajes apartados',
		toPeople: 'Personas e invitaciones',
	},
	requests: {
		title: 'Solicitudes',
		caption: 'Solicitudes, empezando por la última modificada',
		text: 'Referencia o título',
		status: 'Situación',
		state: 'Estado',
		any: 'Todos',
		find: 'Mostrar',
		clear: 'Mostrar todo',
		needs: 'Necesidades',
		needCount: '{count, plural, =0 {Ninguna necesidad} one {# necesidad} other {# necesidades}}',
		first: 'Volver a la primera página',
		none: {
			title: 'No se ha encontrado ninguna solicitud',
			filtered: 'Ninguna solicitud se ajusta a lo elegido. Amplíe la búsqueda o muestre todo.',
			drafter: 'Comience la primera solicitud de su Estado.',
			other: 'Las solicitudes aparecen aquí en cuanto hay alguna que usted pueda consultar.',
		},
	},
}
