import type { Shape } from '../../shape.ts'
import type { mailTemplates as source } from '../en/mail-templates.ts'

export const mailTemplates: Shape<typeof source> = {
	title: 'Modelos de correo electrónico',
	lead: 'Todos los correos que este sitio puede enviar, en seis idiomas, cada uno con un ejemplo. Desde aquí no se envía nada.',
	search: 'Nombre o asunto',
	none: {
		title: 'No existe tal modelo',
		body: 'Ningún nombre ni asunto contiene este texto. Pruebe con una palabra más corta.',
	},
	subject: 'Asunto',
	name: 'Nombre',
	kind: 'Tipo',
	language: 'Idioma del ejemplo',
	direction: 'Dirección de la escritura',
	ltr: 'De izquierda a derecha',
	rtl: 'De derecha a izquierda',
	example: 'Un ejemplo con valores inventados.',
	html: 'Como lo muestra un programa de correo',
	openHtml: 'Abrir el correo por separado',
	text: 'Parte de texto',
}
