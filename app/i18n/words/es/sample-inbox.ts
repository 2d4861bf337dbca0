import type { Shape } from '../../shape.ts'
import type { sampleInbox as source } from '../en/sample-inbox.ts'

export const sampleInbox: Shape<typeof source> = {
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
	attachments: 'Archivos adjuntos',
	text: 'Texto',
	html: 'Tal como lo muestra un programa de correo',
	openHtml: 'Abrir el correo electrónico por separado',
	headers: 'Encabezados',
	openSource: 'El mensaje completo, tal como saldría',
	download: 'Descargarlo como archivo (.eml)',
	calendar: 'Anotación en el calendario del destinatario',
	unsent: '{subject} (sin redactar)',
	noSource: 'No se puede componer este mensaje para su envío: {reason}',
	nothing: 'Ningún correo electrónico coincide',
}
