import type { request as english } from '../en/request.ts'
import type { Shape } from '../shape.ts'

export const request: Shape<typeof english> = {
	endorsementRequested: {
		subject: 'Solicitud pendiente de su aval',
		what: 'Se le ha enviado para su aval una solicitud de asistencia técnica de su Estado.',
		next: 'Le rogamos que la lea y que la avale o la devuelva para su corrección.',
	},
	endorsementSent: {
		subject: 'Solicitud enviada para su aval',
		what: 'Su solicitud se ha enviado a los puntos focales de su Estado.',
		next: 'Un punto focal la avalará o se la devolverá; hasta entonces usted puede recuperarla.',
	},
	returnedForCorrection: {
		subject: 'Solicitud devuelta para su corrección',
		what: 'Un punto focal ha devuelto su solicitud con una nota.',
		next: 'Le rogamos que lea la nota, corrija la solicitud y la envíe de nuevo para su aval.',
	},
	requestRecalled: {
		subject: 'Solicitud recuperada por quien la redactó',
		what: 'Quien redactó la solicitud la ha recuperado mientras estaba pendiente de su aval.',
		next: 'No es necesario que haga nada; la solicitud podrá enviarse de nuevo más adelante.',
	},
	requestReceived: {
		subject: 'Solicitud recibida',
		what: 'La solicitud ha sido avalada y recibida con la referencia que figura en este mensaje.',
		next: 'El recibo firmado es la prueba de la presentación. Acompaña a este mensaje y puede descargarse en cualquier momento desde la página de la solicitud. Se confirmará la recepción y se designará a un oficial encargado; le rogamos que cite la referencia en toda la correspondencia.',
	},
	requestToAcknowledge: {
		subject: 'Nueva solicitud: recepción por confirmar',
		what: 'Se ha recibido una nueva solicitud.',
		next: 'Le rogamos que compruebe quién la presentó, confirme la recepción y designe a un oficial encargado.',
	},
	requestAcknowledged: {
		subject: 'Recepción confirmada',
		what: 'Se ha confirmado la recepción de la solicitud y se ha designado a un oficial encargado.',
		next: 'El oficial encargado comprobará que la solicitud está completa y podrá hacerle preguntas.',
	},
	requestAssigned: {
		subject: 'Solicitud que se le ha asignado',
		what: 'Se le ha asignado una solicitud como oficial encargado.',
		next: 'Le rogamos que compruebe que está completa y que la pase a examen o pida aclaraciones.',
	},
	identityRejected: {
		subject: 'Origen de la solicitud no confirmado',
		what: 'No se pudo confirmar la identidad de quienes presentaron esta solicitud, y la solicitud no ha sido aceptada.',
		next: 'Si su misión considera que se trata de un error, le rogamos que responda por nota verbal.',
	},
	clarificationRequested: {
		subject: 'Aclaración solicitada',
		what: 'El oficial encargado ha formulado preguntas sobre la solicitud.',
		next: 'Le rogamos que responda en la página de la solicitud; el examen queda a la espera de sus respuestas.',
	},
	clarificationAnswered: {
		subject: 'Aclaración recibida',
		what: 'Se ha respondido a las preguntas sobre la solicitud.',
		next: 'El oficial encargado leerá las respuestas y continuará el examen.',
	},
	answersToClear: {
		subject: 'Respuestas pendientes de su conformidad',
		what: 'Se ha respondido a las preguntas sobre la solicitud y las respuestas modifican lo que un punto focal había avalado.',
		next: 'Le rogamos que lea las respuestas y dé su conformidad o las devuelva a quien redactó la solicitud; el examen continuará después.',
	},
	answersReturned: {
		subject: 'Respuestas devueltas',
		what: 'Un punto focal ha devuelto las respuestas sobre la solicitud con una nota.',
		next: 'Le rogamos que lea la nota, corrija las respuestas y las envíe de nuevo.',
	},
	requestDormant: {
		subject: 'Solicitud inactiva',
		what: 'No se respondió a tiempo a las preguntas sobre la solicitud, que ahora está inactiva.',
		next: 'Quien la redactó o un punto focal puede reanudarla en su página; de lo contrario, se cerrará.',
	},
	requestResumed: {
		subject: 'Solicitud reanudada',
		what: 'El Estado ha reanudado una solicitud inactiva.',
		next: 'Le rogamos que continúe el examen donde se detuvo.',
	},
	requestLapsed: {
		subject: 'Solicitud caducada',
		what: 'La solicitud permaneció inactiva demasiado tiempo y se ha cerrado.',
		next: 'Su Estado puede presentar una nueva solicitud en cualquier momento.',
	},
	screeningPassed: {
		subject: 'Solicitud en examen',
		what: 'La solicitud está completa y ahora está en examen.',
		next: 'El oficial encargado propondrá una decisión sobre cada necesidad; el examen no constituye una promesa de asistencia.',
	},
	decisionsToApprove: {
		subject: 'Decisiones pendientes de aprobación',
		what: 'El oficial encargado ha propuesto decisiones sobre las necesidades de una solicitud.',
		next: 'Le rogamos que las apruebe o las devuelva con una nota; quien las propuso no puede aprobarlas.',
	},
	decisionsReturned: {
		subject: 'Decisiones propuestas devueltas',
		what: 'Las decisiones que usted propuso se han devuelto con una nota.',
		next: 'Le rogamos que lea la nota y proponga nuevas decisiones.',
	},
	decisionsMade: {
		subject: 'Decisiones sobre la solicitud',
		what: 'Se ha tomado una decisión sobre cada necesidad de la solicitud.',
		next: 'Le rogamos que lea las decisiones y sus motivos; para las necesidades aceptadas, el oficial encargado buscará un programa adecuado. En la página de una necesidad no aceptada, un punto focal puede pedir la reconsideración.',
	},
	requestWithdrawn: {
		subject: 'Solicitud retirada',
		what: 'El Estado ha retirado la solicitud.',
		next: 'No es necesario que haga nada; queda libre todo lo reservado para la solicitud.',
	},
	closureRequested: {
		subject: 'Cierre de la solicitud por confirmar',
		what: 'Ha concluido la tramitación de todas las necesidades de la solicitud.',
		next: 'Se ruega a un punto focal que confirme el cierre; si no hay respuesta, la solicitud se cerrará.',
	},
	requestClosed: {
		subject: 'Solicitud cerrada',
		what: 'La solicitud se ha cerrado.',
		next: 'No es necesario que haga nada; puede seguir consultando el expediente.',
	},
}
