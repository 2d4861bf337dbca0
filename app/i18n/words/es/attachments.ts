import type { Shape } from '#app/i18n/shape.ts'
import type { attachments as english } from '#app/i18n/words/en/attachments.ts'

export const attachments: Shape<typeof english> = {
	title: 'Archivos adjuntos',
	files: 'Archivos de esta solicitud',
	lead: 'Documentos que respaldan la solicitud. Hasta 10 archivos de 10 MB como máximo cada uno: PDF, Word (DOCX), Excel (XLSX), PNG o JPEG.',
	letterLead:
		'La carta firmada o la nota verbal. Hasta 10 archivos de 10 MB como máximo cada uno: PDF, Word (DOCX), Excel (XLSX), PNG o JPEG.',
	scanned:
		'Cada archivo se somete a un análisis antivirus. Hasta que termine, solo su Estado ve el archivo y nadie puede abrirlo.',
	notScanned:
		'Se comprueban el tipo y la estructura de los archivos, pero aquí no se someten a un análisis antivirus.',
	none: 'No hay ningún archivo adjunto.',
	since: 'Adjuntado el',
	size: 'Tamaño',
	sizeOf: '{kilobytes, number} kB',
	purpose: 'Clase',
	status: 'Estado',
	checksum: 'Suma de comprobación (SHA-256)',
	classification: 'Clasificación de confidencialidad del archivo',
	purposes: {
		supporting: 'Documento de apoyo',
		endorsement: 'Carta firmada o nota verbal',
	},
	statuses: {
		waiting: 'A la espera del análisis antivirus',
		clean: 'Adjunto',
		refused: 'Rechazado: el análisis detectó {virus}. El archivo se eliminó.',
	},
	add: {
		supporting: 'Adjuntar archivos',
		endorsement: 'Adjuntar la carta firmada o la nota verbal',
		files: 'Archivos',
		filesHint:
			'Se pueden elegir varios archivos a la vez. No se aceptan archivos con macros, scripts, contraseña u otros archivos en su interior. De las fotografías se elimina dónde, cuándo y con qué se tomaron.',
		send: 'Adjuntar',
		sending:
			'Los archivos se están enviando. Con una conexión lenta puede tardar algunos minutos; mantenga abierta esta página.',
		full: 'No se pueden adjuntar más archivos. Quite uno primero.',
	},
	classify: 'Cambiar',
	classifyOf: 'Cambiar la clasificación de «{name}»',
	remove: 'Quitar',
	removeOf: 'Quitar «{name}»',
	back: 'Volver al borrador',
	problem: 'No se adjuntaron todos los archivos',
	nothing: 'No se adjuntó nada',
	refusedFile: '<name></name>: {reason}',
	refused: {
		noFile: 'Elija al menos un archivo.',
		empty: 'El archivo está vacío.',
		tooLarge:
			'Un archivo supera los 10 MB o el conjunto de los archivos es demasiado grande. No se conservó nada; envíe archivos más pequeños.',
		tooMany: 'Ya hay diez archivos adjuntos. Quite uno primero.',
		tooManyAtOnce: 'Se enviaron más de diez archivos a la vez. No se conservó nada; envíe menos.',
		broken:
			'Los archivos no llegaron completos: la conexión se interrumpió. No se conservó nada; envíelos de nuevo.',
		wrongType: 'No se aceptan archivos de este tipo. Envíe un archivo PDF, DOCX, XLSX, PNG o JPEG.',
		contentDiffers:
			'El contenido del archivo no corresponde a su nombre. Guárdelo de nuevo en el formato correcto.',
		damaged: 'El archivo está dañado o incompleto. Guárdelo de nuevo y envíe la nueva copia.',
		twoFiles:
			'Hay algo más antes o después del contenido del archivo. Guárdelo de nuevo y envíe la nueva copia.',
		macros: 'El archivo contiene macros. Guárdelo sin macros.',
		bomb: 'Al abrirlo, el archivo ocuparía un tamaño excesivo.',
		nested: 'El archivo contiene otros archivos o archivos comprimidos. Adjúntelos uno por uno.',
		active:
			'El PDF contiene scripts o archivos incrustados, o inicia otros programas. Imprímalo en un PDF nuevo y envíe ese.',
		linked:
			'El documento toma de fuera una plantilla, tablas u otras partes. Guárdelo de modo que todo esté en su interior.',
		locked:
			'El archivo está protegido con contraseña o no se puede leer para comprobarlo. Quite la protección.',
		tooHeavy:
			'La lectura del archivo requiere demasiado tiempo o demasiada memoria. Divídalo o guárdelo en una forma más sencilla y envíelo de nuevo.',
		busy: 'En este momento se están leyendo muchos archivos. No se guardó nada; envíe el archivo de nuevo dentro de unos minutos.',
		storageFull:
			'El servidor no tiene espacio para este archivo. No se conservó; envíelo de nuevo más tarde.',
		storageRefuses:
			'El servidor no puede guardar archivos en este momento. El archivo no se conservó; envíelo de nuevo más tarde.',
		unreadable:
			'El archivo no se puede leer para comprobarlo. Guárdelo de nuevo en el formato actual de su programa, o imprímalo en PDF, y envíe ese archivo.',
		badLink:
			'Un enlace del archivo conduce a un archivo o a un programa, y no a un sitio web ni a una dirección de correo electrónico. Quite el enlace, o imprima el documento en PDF, y envíe ese archivo.',
		fetches:
			'El archivo contiene campos o fórmulas que inician programas o toman datos de fuera. Sustitúyalos por su texto o su valor, o imprima el archivo en PDF, y envíe ese archivo.',
		controls:
			'El archivo contiene controles o complementos que pueden ejecutarse. Quítelos, o imprima el archivo en PDF, y envíe ese archivo.',
		unknownPart:
			'El archivo contiene partes que no se pueden comprobar. Guárdelo de nuevo como documento o libro sencillo, o imprímalo en PDF, y envíe ese archivo.',
		badCode: 'Elija una clasificación.',
	},
}
