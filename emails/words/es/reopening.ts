import type { reopening as english } from '../en/reopening.ts'
import type { Shape } from '../shape.ts'

export const reopening: Shape<typeof english> = {
	closureCodeSet: {
		subject: 'Resultado final de la solicitud',
		what: 'El oficial encargado ha registrado el resultado final de la solicitud.',
		next: 'Se ruega a un punto focal que lo lea y confirme el cierre; si no hay respuesta, la solicitud se cerrará.',
	},
	reopeningAsked: {
		subject: 'Reapertura solicitada',
		what: 'El Estado ha pedido que se reabra una solicitud concluida.',
		next: 'Le rogamos que lea el motivo y apruebe o rechace la reapertura.',
	},
	reopeningRefused: {
		subject: 'Respuesta sobre la reapertura de la solicitud',
		what: 'No ha sido posible reabrir la solicitud.',
		next: 'El motivo figura en la página de la solicitud; su Estado puede presentar una nueva solicitud en cualquier momento.',
	},
	requestReopened: {
		subject: 'Solicitud reabierta',
		what: 'La solicitud se ha reabierto y se examina de nuevo.',
		next: 'El oficial encargado continuará el examen y podrá hacer preguntas.',
	},
	sharingChanged: {
		subject: 'El Estado cambió quién puede leer una solicitud',
		what: 'El Estado ha cambiado la clasificación de una solicitud o aquello que acepta.',
		next: 'El cambio se aplica desde ahora. Lea la página; quizá deba informarse a quien ya recibió un resumen.',
	},
}
