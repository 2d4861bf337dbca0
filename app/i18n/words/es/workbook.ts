import type { Shape } from '#app/i18n/shape.ts'
import type { workbook as english } from '#app/i18n/words/en/workbook.ts'

export const workbook: Shape<typeof english> = {
	guide: {
		sheet: 'Leer primero',
		title: 'Solicitud de asistencia técnica: libro de cálculo',
		lists:
			'Cuando una celda tenga una lista, elija de ella. Las palabras de la lista pueden escribirse en cualquiera de los seis idiomas.',
		dates:
			'Escriba las fechas como año-mes-día, por ejemplo 2026-03-31, y los números solo con cifras. No se aceptan fórmulas.',
		needs:
			'En la hoja de las necesidades, cada necesidad tiene una columna. Elija primero su categoría y responda después a las preguntas sobre la necesidad y sobre esa categoría. El orden fijado por el Estado se conserva en el borrador.',
		tables:
			'Las tablas tienen sus propias hojas. Cuando una tabla se refiera a necesidades, escriba el número de la necesidad al principio de cada fila.',
		blank:
			'Si vacía una celda, se borra la respuesta. Una respuesta que no tenía celda, o cuya celda estaba vacía, al descargar el libro no cambia por una celda vacía. La necesidad cuya columna se vacíe permanece en el borrador.',
		import:
			'Cuando termine, importe el libro en el borrador. Si una celda no puede aceptarse, no se importa nada y se indica cada una de esas celdas.',
		notAFiling:
			'Un libro no es una presentación. La UNODC recibe la solicitud solo cuando el coordinador la ha avalado.',
	},
	sheets: { request: 'La solicitud', needs: 'Las necesidades' },
	tables: {
		institution_otherInstitutions: 'Otras instituciones',
		situation_indicators: 'Cifras',
		situation_support: 'Apoyo de asociados',
		need_indicators: 'Resultados de necesidades',
		need_places: 'Lugares de necesidades',
		need_unavailable: 'Fechas no convenientes',
		equipment_lines: 'Artículos de equipo',
		equipment_stock: 'Equipo existente',
	},
	question: 'Pregunta',
	answer: 'Su respuesta',
	howTo: 'Cómo responder',
	kind: 'Categoría de la necesidad',
	need: 'Necesidad {number}',
	needNumber: 'Número de la necesidad',
	chooseFromList: 'Elija de la lista.',
	between: 'Un número entero de {min, number} a {max, number}.',
	dateForm: 'Año-mes-día, por ejemplo 2026-03-31.',
	needNumbers: 'Números de otras necesidades de este libro, por ejemplo 1, 3.',
	page: {
		title: 'Rellenar un libro de cálculo',
		lead: 'Descargue el formulario como libro de cálculo (XLSX), rellénelo sin conexión e impórtelo aquí.',
		download: {
			title: 'Descargar',
			body: 'El libro contiene lo que dice ahora el borrador. Elija el idioma de las preguntas y las listas; sus respuestas no se traducen.',
			empty: 'Un formulario vacío, en el idioma de la solicitud',
		},
		upload: {
			title: 'Importar',
			body: 'Lo que se cambió en el libro pasa al borrador. Lo que otras personas hayan escrito aquí entretanto se conserva. Se añaden las necesidades nuevas; no se elimina ninguna.',
			file: 'Libro de cálculo',
			fileHint: 'Un archivo XLSX de 5 MB como máximo, descargado aquí, en cualquiera de los seis idiomas.',
			replace: 'Cuando una respuesta se haya cambiado en ambos lugares, usar la del libro',
			send: 'Importar el libro',
		},
		back: 'Volver al borrador',
		errors: {
			title: 'No se importó nada',
			body: 'Corrija estas celdas en el libro, guárdelo e impórtelo de nuevo.',
			caption: 'Celdas que deben corregirse',
			cell: 'Celda',
			sheet: 'Hoja',
			question: 'Pregunta',
			message: 'Qué es incorrecto',
			more: 'Solo se muestran las primeras {count, number} celdas.',
		},
		done: {
			title: 'El libro se importó',
			changed:
				'{count, plural, =0 {No cambió ninguna respuesta.} one {Cambió # respuesta.} other {Cambiaron # respuestas.}}',
			added: 'Necesidades añadidas, por número: {numbers}.',
		},
		conflicts: {
			title: 'Respuestas cambiadas en ambos lugares',
			body: 'El borrador ha conservado sus propias respuestas. Para usar las del libro, importe de nuevo el mismo archivo con la casilla marcada.',
			caption: 'Las dos respuestas',
			question: 'Pregunta',
			draft: 'En el borrador',
			workbook: 'En el libro',
			empty: 'Sin respuesta',
		},
		unknown: {
			title: 'Partes que no se leyeron',
			body: 'El formulario no tiene estas filas u hojas. Todas las demás se importaron.',
		},
	},
	errors: {
		formula: 'Escriba el propio valor en lugar de una fórmula',
		kindMissing: 'Elija la categoría de esta necesidad',
		kindChanged:
			'No puede cambiarse la categoría de una necesidad que ya está en el borrador; use otra columna para una necesidad nueva',
		otherKind: 'Esta pregunta no se hace para esta categoría de necesidad',
		tooManyNeeds: 'Una solicitud tiene como máximo 20 necesidades; no hay sitio para esta',
		notOurs: 'No es un libro descargado aquí, o se eliminó su hoja oculta.',
		newer: 'Este libro es de una versión posterior del formulario.',
		externalLinks: 'El libro tiene vínculos con otros archivos. Elimínelos e impórtelo de nuevo.',
		tooLarge: 'El libro es demasiado grande. Se aceptan como máximo 5 MB y 5.000 filas por hoja.',
		oneFile: 'Importe los libros de uno en uno.',
	},
}
