import type { Shape } from '#app/i18n/shape.ts'
import type { deliveryFiles as english } from '#app/i18n/words/en/delivery-files.ts'

export const deliveryFiles: Shape<typeof english> = {
	title: 'Archivos de la ejecución',
	delivery: 'Ejecución',
	scanned: 'Cada archivo pasa por un análisis de virus antes de que otra persona pueda abrirlo.',
	notScanned: 'Se comprueban el tipo y la estructura de los archivos, pero aquí no se buscan virus.',
	none: 'Aún no se ha añadido ningún archivo',
	add: 'Añadir archivos',
	purpose: 'Qué muestran los archivos',
	file: 'Archivos',
	fileHint:
		'PDF, Word (DOCX), Excel (XLSX), PNG o JPEG, de 10 MB como máximo cada uno. De las fotografías se elimina dónde, cuándo y con qué se tomaron.',
	send: 'Añadir',
	link: 'Archivos',
	tooMany: 'Ya hay veinte archivos de este tipo.',
	notTaken: 'Este archivo no se puede aceptar.',
	waiting: 'a la espera del análisis de virus',
	refused: 'rechazado: se encontró un virus',
	sizeOf: '{kilobytes, number} kB',
	purposes: {
		photo: 'Fotografía',
		customsPaper: 'Documento aduanero',
		shippingDocument: 'Documento de envío',
		draft: 'Borrador',
	},
}
