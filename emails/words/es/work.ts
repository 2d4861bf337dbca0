import type { work as english } from '../en/work.ts'
import type { Shape } from '../shape.ts'

export const work: Shape<typeof english> = {
	officerChanged: {
		subject: 'Cambio de oficial encargado',
		what: 'Otro oficial se encarga ahora de la solicitud.',
		next: 'No es necesario que haga nada; la página de la solicitud indica quién es el oficial encargado.',
	},
	requestReassigned: {
		subject: 'Solicitud asignada a otra persona',
		what: 'Otro oficial se encarga ahora de una solicitud que usted tenía asignada.',
		next: 'No es necesario que haga nada; el expediente ha pasado a su colega junto con la solicitud.',
	},
	mentioned: {
		subject: 'Se le menciona en una nota interna',
		what: 'Un colega le ha mencionado en una nota interna.',
		next: 'Le rogamos que lea la nota en el sistema; el Estado no la ve.',
	},
	messageReceived: {
		subject: 'Nuevo mensaje',
		what: 'Le espera un nuevo mensaje sobre la solicitud.',
		next: 'Le rogamos que lo lea en el sistema, donde también puede responder.',
	},
	replyNotTaken: {
		subject: 'Su respuesta no fue aceptada',
		what: 'Su respuesta por correo electrónico no se convirtió en un mensaje y nadie más la ha leído.',
		next: 'Esto ocurre cuando una respuesta no contiene texto propio por encima de lo citado, está cifrada, supera los 5.000 caracteres o los 15 MB, llega más de 90 días después del correo al que responde, o cuando usted ya no puede escribir sobre este asunto. Sírvase escribir su mensaje en el sistema.',
	},
	deputyAppointed: {
		subject: 'Suplencia establecida',
		what: 'Se ha establecido una suplencia por un período: alguien le suple o usted suple a alguien.',
		next: 'Le rogamos que abra la página para ver quién suple a quién; la fecha que figura en este mensaje es el último día.',
	},
	workHandedOver: {
		subject: 'Trabajo traspasado',
		what: 'El trabajo pendiente se ha traspasado de un oficial a otro.',
		next: 'Le rogamos que abra la página para ver lo que tiene asignado ahora.',
	},
}
