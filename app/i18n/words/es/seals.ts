import type { Shape } from '../../shape.ts'
import type { seals as source } from '../en/seals.ts'

export const seals: Shape<typeof source> = {
	title: 'Sellos del registro',
	lead: 'Al final de cada día (UTC) se sella el registro de todos los pasos: una lista firmada indica dónde estaba cada cadena de asientos. Quien conserve un sello podrá probar más tarde que nada anterior ha sido cambiado.',
	caption: 'Sellos, empezando por el más reciente',
	day: 'Día',
	whose: 'De quién',
	chains: 'Cadenas',
	digest: 'Resumen criptográfico',
	file: 'Archivo',
	download: 'Descargar (JSON)',
	downloadOne: 'Descargar el sello del {day} ({whose})',
	office: 'UNODC',
	filter: 'De quién',
	all: 'Todos',
	show: 'Mostrar',
	older: 'Sellos anteriores',
	latest: 'Últimos sellos',
	pages: 'Páginas de sellos',
	none: {
		title: 'Todavía no se ha sellado ningún día',
		body: 'El primer sello se pone después de la medianoche (UTC) que sigue al primer paso.',
	},
	what: {
		title: 'Para qué sirve un sello',
		keep: 'Guarde el archivo fuera de este sitio. No nombra a nadie ni dice nada del contenido de una solicitud.',
		check: 'Para saber si el registro sigue diciendo lo mismo, envíe el archivo a la página de comprobación.',
		link: 'Comprobar un sello',
	},
	check: {
		title: 'Comprobar un sello',
		lead: 'Quien conserve el archivo de un sello puede comprobar aquí si es auténtico y si el registro sigue diciendo lo mismo. No se necesita cuenta y no se muestra nada de ninguna solicitud.',
		panel: 'El archivo del sello',
		file: 'Sello como archivo JSON',
		fileHint: 'Como máximo 5 MB. Se lee para esta comprobación y no se guarda.',
		tooLarge: 'El archivo supera los 5 MB',
		missing: 'Elija un archivo',
		button: 'Comprobar',
		same: {
			title: 'El sello es auténtico y el registro dice lo mismo',
			body: '{chains, plural, one {La # cadena} other {Las # cadenas}} del <day></day> siguen como se sellaron.',
		},
		differs: {
			title: 'El sello es auténtico, pero el registro ya no dice lo mismo',
			body: 'De {chains, plural, one {# cadena} other {# cadenas}} del <day></day>, {differing} difieren de lo que se selló. Conserve el archivo e informe a la UNODC.',
		},
		unknown: {
			title: 'No es un sello de este sitio',
			body: 'El archivo no se firmó aquí o se ha cambiado desde entonces. Compruebe que esté completo.',
		},
		tooOften: {
			title: 'Demasiadas comprobaciones',
			body: 'Espere cinco minutos y vuelva a intentarlo.',
		},
	},
}
