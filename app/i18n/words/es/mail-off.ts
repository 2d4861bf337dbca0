import type { Shape } from '../../shape.ts'
import type { mailOff as source } from '../en/mail-off.ts'

export const mailOff: Shape<typeof source> = {
	title: 'Desactivar: {kind}',
	lead: 'Ha llegado aquí por un enlace de un correo electrónico. Todavía no se ha cambiado nada.',
	what: 'Mensajes de este tipo',
	who: 'Para',
	reader: 'quien recibió ese correo',
	now: 'En este momento',
	stays: 'Lo que le pide algo, enuncia un derecho o un deber o se refiere a su cuenta le seguirá llegando.',
	button: 'Desactivar',
	daily: 'En su lugar, un resumen al día',
	atOnce: 'Activar de nuevo',
	cadences: {
		atOnce: 'de inmediato',
		daily: 'en un resumen diario',
		weekly: 'en un resumen semanal',
		off: 'desactivados',
	},
	done: {
		off: {
			title: 'Estos mensajes están desactivados',
			body: 'No se envían más: {kind}. Es posible que aún llegue alguno que ya esté en camino.',
		},
		daily: {
			title: 'Estos mensajes llegan una vez al día',
			body: 'Llegan juntos en un resumen cada día en que haya algo que comunicar: {kind}.',
		},
		atOnce: {
			title: 'Estos mensajes están activados',
			body: 'Llegan de inmediato: {kind}.',
		},
	},
	again:
		'Puede cambiarlo en cualquier momento, para cada tipo de mensaje, en la página de correos electrónicos de su cuenta.',
	account: 'Correos electrónicos de su cuenta',
	unusable: {
		title: 'Este enlace no se puede utilizar',
		body: 'Puede que se haya copiado incompleto o que pertenezca a mensajes que no se pueden desactivar. La frecuencia de los mensajes se elige en la página de correos electrónicos de su cuenta.',
	},
	tooOften: {
		title: 'Demasiados intentos',
		body: 'Espere cinco minutos e inténtelo de nuevo.',
	},
}
