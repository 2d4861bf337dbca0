import type { waiting as english } from '../en/waiting.ts'
import type { Shape } from '../shape.ts'

export const waiting: Shape<typeof english> = {
	needWaitlisted: {
		subject: 'Necesidad en lista de espera',
		what: 'Un programa adecuado no tiene capacidad libre por el momento y una necesidad de la solicitud figura ahora en su lista de espera.',
		next: 'No es necesario que haga nada; cuando quede capacidad libre y llegue el turno de la necesidad, se propondrá al programa.',
	},
	waitlistLeft: {
		subject: 'Necesidad que ya no está en lista de espera',
		what: 'Una necesidad de la solicitud ya no figura en la lista de espera de un programa.',
		next: 'La necesidad sigue aceptada y el oficial encargado buscará otro programa.',
	},
	stillSeekingMatch: {
		subject: 'Continúa la búsqueda de un programa',
		what: 'Todavía no se ha encontrado un programa adecuado para una necesidad de la solicitud.',
		next: 'El oficial encargado continúa la búsqueda y se le volverá a informar a intervalos regulares.',
	},
	holdReview: {
		subject: 'Necesidad en suspenso: ¿sigue vigente?',
		what: 'Una necesidad de la solicitud continúa en suspenso.',
		next: 'Le rogamos que indique en la página de la necesidad si sigue vigente; de lo contrario, un punto focal puede retirarla.',
	},
	stillNeeded: {
		subject: 'Necesidad en suspenso confirmada por el Estado',
		what: 'El Estado ha confirmado que una necesidad en suspenso sigue vigente.',
		next: 'Le rogamos que compruebe si puede levantarse la suspensión de la necesidad.',
	},
	partnerReportDue: {
		subject: 'Respuesta del asociado pendiente',
		what: 'Ha llegado el plazo de respuesta del asociado al que se remitió una necesidad.',
		next: 'Le rogamos que consulte al asociado y registre si se hace cargo de la necesidad.',
	},
	startOverdue: {
		subject: 'Necesidad confirmada sin iniciar',
		what: 'La ejecución relativa a una necesidad confirmada no ha comenzado en el plazo fijado.',
		next: 'Se ruega a la sede que decida si todavía puede comenzar o si la confirmación termina.',
	},
	startAllowed: {
		subject: 'La ejecución todavía puede comenzar',
		what: 'Se ha decidido que la ejecución relativa a una necesidad confirmada todavía puede comenzar.',
		next: 'Se ruega al gestor de programa que la inicie ahora.',
	},
	confirmationEnded: {
		subject: 'Confirmación terminada',
		what: 'La ejecución relativa a una necesidad confirmada no comenzó a tiempo y la confirmación ha terminado.',
		next: 'La necesidad sigue aceptada y el oficial encargado buscará de nuevo un programa.',
	},
}
