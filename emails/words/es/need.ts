import type { need as english } from '../en/need.ts'
import type { Shape } from '../shape.ts'

export const need: Shape<typeof english> = {
	needsAccepted: {
		subject: 'Necesidades que un programa suyo podría atender',
		what: 'Se ha decidido sobre una solicitud, y un programa que usted gestiona podría atender al menos una de las necesidades aceptadas.',
		next: 'Por ahora no es necesario que haga nada. Le rogamos que compruebe que la ficha de sus programas está al día: el oficial encargado la compara con las necesidades, y se le avisará cuando se le proponga alguna.',
	},
	offerToAnswer: {
		subject: 'Necesidad propuesta a su programa',
		what: 'Se ha propuesto una necesidad a su programa.',
		next: 'Le rogamos que la acepte con una cantidad o la rechace con un motivo.',
	},
	offerRefused: {
		subject: 'Propuesta rechazada por el programa',
		what: 'El gestor de programa ha rechazado la necesidad propuesta.',
		next: 'Le rogamos que lea el motivo y busque otro programa.',
	},
	offerUnanswered: {
		subject: 'Propuesta sin respuesta a tiempo',
		what: 'El programa no respondió a tiempo a la propuesta y la necesidad vuelve a estar abierta.',
		next: 'El oficial encargado buscará otro programa.',
	},
	offerMade: {
		subject: 'Oferta para una necesidad',
		what: 'Un programa ofrece atender una necesidad de la solicitud y se ha reservado capacidad para ello.',
		next: 'Se ruega a un punto focal que confirme o decline la oferta; si no hay respuesta, la oferta caducará.',
	},
	offerMadeInPart: {
		subject: 'Oferta para parte de una necesidad',
		what: 'Un programa ofrece atender parte de una necesidad de la solicitud y se ha reservado capacidad para ello.',
		next: 'Se ruega a un punto focal que confirme o decline la oferta; el resto pasa a ser una necesidad propia, para la que continúa la búsqueda.',
	},
	offerConfirmed: {
		subject: 'Oferta confirmada',
		what: 'El Estado ha confirmado la oferta.',
		next: 'El gestor de programa planificará ahora la ejecución.',
	},
	offerDeclined: {
		subject: 'Oferta declinada',
		what: 'El Estado ha declinado la oferta y la capacidad reservada vuelve a estar libre.',
		next: 'El oficial encargado leerá el motivo y decidirá cómo continuar.',
	},
	offerLapsed: {
		subject: 'Oferta caducada',
		what: 'La oferta no se confirmó a tiempo y la capacidad reservada vuelve a estar libre.',
		next: 'La necesidad sigue aceptada y el oficial encargado buscará de nuevo un programa.',
	},
	needHeld: {
		subject: 'Necesidad en suspenso',
		what: 'Una necesidad de la solicitud se ha dejado en suspenso.',
		next: 'El motivo figura en la página de la necesidad; el oficial encargado levantará la suspensión cuando sea posible.',
	},
	needReleased: {
		subject: 'Necesidad que ya no está en suspenso',
		what: 'Una necesidad de la solicitud ya no está en suspenso.',
		next: 'El oficial encargado buscará un programa adecuado.',
	},
	needReferred: {
		subject: 'Necesidad remitida a un asociado',
		what: 'Una necesidad de la solicitud se ha remitido a un asociado.',
		next: 'El asociado responderá al oficial encargado y se le comunicará a usted la respuesta.',
	},
	needMetByPartner: {
		subject: 'Necesidad atendida por un asociado',
		what: 'Un asociado se ha hecho cargo de una necesidad de la solicitud.',
		next: 'El asociado se pondrá en contacto con usted; la necesidad queda cerrada en este sistema.',
	},
	partnerRefused: {
		subject: 'Necesidad no asumida por el asociado',
		what: 'El asociado no puede hacerse cargo de la necesidad que se le remitió.',
		next: 'El oficial encargado buscará otro programa o asociado.',
	},
	needWithdrawn: {
		subject: 'Necesidad retirada',
		what: 'El Estado ha retirado una necesidad de la solicitud.',
		next: 'No es necesario que haga nada; queda libre todo lo reservado para la necesidad.',
	},
	needDelivered: {
		subject: 'Necesidad ejecutada',
		what: 'Ha concluido la ejecución relativa a una necesidad de la solicitud.',
		next: 'El gestor de programa hará un seguimiento del uso de los resultados.',
	},
	needEvaluated: {
		subject: 'Necesidad evaluada',
		what: 'Ha concluido el seguimiento de una necesidad y se ha realizado la evaluación.',
		next: 'Cuando concluyan todas las necesidades de la solicitud, se pedirá a un punto focal que confirme el cierre.',
	},
	deliveryFailed: {
		subject: 'Ejecución interrumpida',
		what: 'No se pudo completar la ejecución relativa a una necesidad de la solicitud.',
		next: 'La necesidad sigue aceptada y el oficial encargado buscará otro programa.',
	},
}
