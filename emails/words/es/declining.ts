import type { declining as english } from '../en/declining.ts'
import type { Shape } from '../shape.ts'

export const declining: Shape<typeof english> = {
	declineToApprove: {
		subject: 'Propuesta de no aceptar una necesidad',
		what: 'El oficial encargado ha propuesto no aceptar una necesidad de la solicitud.',
		next: 'Le rogamos que lea el motivo y apruebe la propuesta o la devuelva con una nota; quien la presentó no puede aprobarla.',
	},
	declineReturned: {
		subject: 'Propuesta de no aceptar una necesidad devuelta',
		what: 'Su propuesta de no aceptar una necesidad se ha devuelto con una nota.',
		next: 'La necesidad sigue aceptada; le rogamos que lea la nota y continúe la búsqueda de un programa.',
	},
	needDeclined: {
		subject: 'Decisión sobre una necesidad',
		what: 'No ha sido posible aceptar una necesidad de la solicitud.',
		next: 'El motivo figura en la página de la necesidad; hasta la fecha límite, un punto focal puede pedir que otro oficial reconsidere la decisión.',
	},
	reconsiderationAsked: {
		subject: 'Reconsideración solicitada',
		what: 'El Estado ha pedido que se reconsidere la decisión sobre una necesidad.',
		next: 'Le rogamos que lea el motivo y decida; quien decidió la primera vez no puede decidir de nuevo.',
	},
	declineUpheld: {
		subject: 'Resultado de la reconsideración',
		what: 'La decisión sobre una necesidad de la solicitud se ha reconsiderado y se mantiene.',
		next: 'El motivo figura en la página de la necesidad; su Estado puede presentar una nueva solicitud en cualquier momento.',
	},
	declineOverturned: {
		subject: 'Necesidad aceptada tras la reconsideración',
		what: 'La decisión sobre una necesidad de la solicitud se ha reconsiderado y la necesidad queda aceptada.',
		next: 'El oficial encargado buscará un programa adecuado.',
	},
}
