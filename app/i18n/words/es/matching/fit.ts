import type { Shape } from '#app/i18n/shape.ts'
import type { fit as english } from '#app/i18n/words/en/matching/fit.ts'

export const fit: Shape<typeof english> = {
	title: 'Grado de adecuación',
	open: 'Grado de adecuación: {total, number} de 100',
	lead: 'Cada punto del 0 al 4 tiene el significado que figura al lado. La puntuación ordena los programas con el mismo resultado; no dice nada del Estado ni de la importancia de la necesidad.',
	sum: 'Suma',
	points: '{points, number} de 4',
	missing: 'No se sabe: cuenta como el punto medio.',
	columns: {
		criterion: 'Criterio',
		weight: 'Peso',
		points: 'Puntos',
		anchor: 'Qué significan los puntos',
		share: 'Aporta',
	},
	criteria: {
		theme: 'Tema y materias',
		quantity: 'Cantidad',
		timing: 'Calendario',
		mode: 'Modo de ejecución',
		language: 'Idioma',
		institution: 'Institución y nivel',
		closeness: 'Cercanía',
	},
	anchors: {
		theme: {
			points0: 'Ningún tema en común.',
			points1: 'Solo un tema secundario en común.',
			points2: 'El tema principal en común y menos de la mitad de las materias.',
			points3: 'El tema principal y al menos la mitad de las materias.',
			points4: 'El tema principal y todo lo que se solicita.',
		},
		quantity: {
			points0: 'Por ahora no puede darse nada.',
			points1: 'Menos de la mitad de lo que se solicita.',
			points2: 'Al menos la mitad de lo que se solicita.',
			points3: 'Al menos tres cuartas partes de lo que se solicita.',
			points4: 'Todo lo que se solicita.',
		},
		timing: {
			points0: 'Fuera de las fechas del Estado.',
			points1: 'Solo una pequeña parte de las fechas del Estado, o ninguna fecha fijada que convenga.',
			points2: 'Al menos la mitad de las fechas del Estado.',
			points3: 'Al menos tres cuartas partes de las fechas del Estado.',
			points4: 'Todas las fechas del Estado, o una fecha fijada que conviene.',
		},
		mode: {
			points0: 'Ninguno de los modos que indicó el Estado.',
			points1: 'Uno que el Estado puso en cuarto lugar o después, o que aceptaría en su lugar.',
			points2: 'El tercero de la lista del Estado.',
			points3: 'El segundo de la lista del Estado.',
			points4: 'El primero de la lista del Estado.',
		},
		language: {
			points0: 'No hay un idioma en común ni interpretación.',
			points1: 'Solo con interpretación.',
			points3: 'Algunos de los idiomas indicados, sin interpretación.',
			points4: 'Todos los idiomas indicados, o el idioma no influye.',
		},
		institution: {
			points0: 'No es para este tipo de institución.',
			points1: 'Para este tipo de institución, a un nivel lejano del solicitado.',
			points2: 'Para este tipo de institución, al nivel contiguo.',
			points3: 'Abierto a toda institución, al nivel solicitado.',
			points4: 'Hecho para este tipo de institución, al nivel solicitado.',
		},
		closeness: {
			points0: 'En otros lugares.',
			points1: 'En todas las regiones.',
			points2: 'En la región del Estado.',
			points3: 'En la subregión del Estado.',
			points4: 'Menciona al Estado, o participan Estados de la misma subregión.',
		},
	},
}
