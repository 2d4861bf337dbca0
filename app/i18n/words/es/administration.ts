import type { Shape } from '../../shape.ts'
import type { administration as source } from '../en/administration.ts'

export const administration: Shape<typeof source> = {
	mail: {
		title: 'Mensajes apartados',
		lead: 'Estos mensajes no se han podido enviar pese a varios intentos. Elimine la causa y vuelva a enviarlos.',
		waiting:
			'{count, plural, =0 {No hay mensajes pendientes de envío.} one {Hay # mensaje pendiente de envío.} other {Hay # mensajes pendientes de envío.}}',
		caption: 'Mensajes apartados, empezando por el más antiguo',
		recipient: 'Destinatario',
		subject: 'Asunto',
		reason: 'Último fallo',
		attempts: 'Intentos',
		since: 'Redactado el',
		action: 'Acción',
		retry: 'Volver a enviar',
		retryOne: 'Volver a enviar: {subject}',
		retried: {
			title: 'El mensaje está de nuevo en la cola de envío',
			body: 'Si vuelve a fallar, regresará a esta lista.',
		},
		notParked: {
			title: 'Este mensaje ya no está apartado',
			body: 'Otra persona lo ha vuelto a enviar, o ha salido entretanto.',
		},
		none: {
			title: 'No hay mensajes apartados',
			body: 'No hay nada que hacer aquí.',
		},
		more: 'Solo se muestran los primeros {count}.',
	},
	inbox: {
		title: 'Buzón ficticio',
		lead: 'Correos electrónicos del mundo ficticio. Se conservan aquí y nunca se envían a nadie.',
		caption: 'Correos electrónicos, empezando por el más reciente',
		filter: 'Destinatario',
		everybody: 'Todas las personas',
		show: 'Mostrar',
		option: '{address} ({count})',
		recipient: 'Destinatario',
		subject: 'Asunto',
		language: 'Idioma',
		status: 'Situación',
		date: 'Fecha',
		none: {
			title: 'Todavía no se ha redactado ningún correo electrónico',
			body: 'Dé un paso en una solicitud: se avisa por correo electrónico a las personas interesadas.',
		},
		more: 'Solo se muestran los {count} más recientes. Elija un destinatario para ver otros.',
		attachments: 'Archivos adjuntos',
		text: 'Texto',
		html: 'Tal como lo muestra un programa de correo',
		openHtml: 'Abrir el correo electrónico por separado',
	},
}
