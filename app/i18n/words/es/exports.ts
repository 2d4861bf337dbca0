import type { Shape } from '#app/i18n/shape.ts'
import type { exporting as english } from '#app/i18n/words/en/exports.ts'

export const exporting: Shape<typeof english> = {
	title: 'Extraer como archivo',
	lead: 'Quien extrae listas responde de ellas. Indique para qué es el archivo: se conserva con su nombre, lo que eligió y el número de filas extraídas.',
	what: {
		overview: 'Panorama para donantes (CSV)',
		catalogueCsv: 'Catálogo de programas (CSV)',
		catalogueXlsx: 'Catálogo de programas (XLSX)',
		allocation: 'Registro de una asignación (JSON)',
		history: 'Historial de una solicitud (CSV)',
	},
	which: 'Qué',
	reason: '¿Para qué es el archivo?',
	reasonHint: 'Al menos 10 caracteres.',
	button: 'Obtener el archivo',
	refusedTitle: 'No puede extraer esto',
	refusedBody:
		'Extraer listas es un derecho aparte. Solicítelo a un administrador; se concede a una persona, con un motivo, en «Personas».',
	confidentialTitle: 'Esta solicitud es confidencial',
	list: {
		title: 'Lo que se ha extraído',
		lead: 'Cada lista que salió del sistema, por quién y por qué, las más recientes primero.',
		none: 'Aún no se ha extraído nada.',
		caption: 'Extracciones',
		when: 'Cuándo',
		who: 'Quién',
		role: 'Puesto',
		rows: 'Filas',
		filter: 'Elegido',
		reason: 'Motivo',
		older: 'Anteriores',
	},
}
