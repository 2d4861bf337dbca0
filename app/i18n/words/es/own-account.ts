import type { Shape } from '../../shape.ts'
import type { ownAccount as source } from '../en/own-account.ts'

export const ownAccount: Shape<typeof source> = {
	title: 'Su cuenta',
	lead: 'Lo que el sistema sabe de usted y lo que protege su cuenta.',
	about: 'Acerca de usted',
	name: 'Nombre',
	post: 'Puesto',
	place: 'Estado, autoridad o donante',
	language: 'Idioma de los mensajes',
	languageHint: 'Cámbielo con la selección de idiomas en la parte superior de la página.',
	email: 'Dirección de correo electrónico',
	protection: 'Protección y datos',
	links: {
		factors: {
			title: 'Segundo factor',
			body: 'Códigos de un solo uso, llaves de acceso y códigos de reserva.',
		},
		sessions: {
			title: 'Sesiones',
			body: 'Dónde tiene la sesión abierta; termine lo que no sea suyo.',
		},
		password: {
			title: 'Contraseña',
			body: 'Elegir otra contraseña.',
		},
		address: {
			title: 'Dirección de correo electrónico',
			body: 'Iniciar sesión y recibir mensajes en otra dirección.',
		},
		mail: {
			title: 'Correos que recibe',
			body: 'Qué correos llegan de inmediato, en un resumen o nunca.',
		},
		data: {
			title: 'Mis datos',
			body: 'Una copia de todo lo que se conserva sobre usted.',
		},
	},
	sessions: {
		title: 'Sesiones',
		lead: 'Cada navegador en el que inició sesión y no la cerró. Termine las que no conozca y cambie la contraseña si alguna no es suya.',
		caption: 'Sus sesiones abiertas',
		device: 'Navegador',
		network: 'Dirección de red',
		since: 'Inicio de sesión',
		lastSeen: 'Último uso',
		action: 'Medida',
		on: '{browser} en {system}',
		unknown: 'Navegador desconocido',
		unknownNetwork: 'No se conoce',
		this: 'Esta sesión',
		end: 'Terminar',
		endOne: 'Terminar la sesión de {browser}, usada por última vez {when}',
		others: 'Terminar todas las demás sesiones',
		only: 'No hay ninguna otra sesión abierta.',
		done: {
			one: {
				title: 'La sesión ha terminado',
				body: 'Ese navegador tiene que iniciar sesión de nuevo.',
			},
			others: {
				title: 'Todas las demás sesiones han terminado',
				body: 'Solo este navegador sigue con la sesión abierta.',
			},
		},
		unknownSession: {
			title: 'Esta sesión no existe',
			body: 'Puede que haya terminado por sí sola. A continuación figuran las que están abiertas ahora.',
		},
	},
	password: {
		title: 'Cambiar la contraseña',
		lead: 'Todas las demás sesiones terminan cuando se cambia la contraseña, y se le informa por correo electrónico.',
		present: 'Contraseña actual',
		password: 'Nueva contraseña',
		hint: 'Al menos 8 caracteres; se aconsejan 15 o más, por ejemplo varias palabras seguidas. Se admiten todos los caracteres, también los espacios.',
		repeated: 'La misma contraseña otra vez',
		button: 'Cambiar la contraseña',
		done: {
			title: 'Se ha cambiado la contraseña',
			body: 'Todas las demás sesiones han terminado y un mensaje le informa del cambio.',
		},
	},
	forgotten: {
		title: 'Elegir una nueva contraseña',
		lead: 'Indique la dirección de correo electrónico de su cuenta. Si hay una cuenta con ella, se envía allí un enlace para elegir una nueva contraseña.',
		email: 'Dirección de correo electrónico',
		button: 'Enviar el enlace',
		sent: {
			title: 'Consulte su buzón de correo',
			body: 'Si hay una cuenta con esta dirección, un mensaje con un enlace está en camino. El enlace funciona una sola vez, durante una hora.',
		},
		tooOften: {
			title: 'Demasiados intentos',
			body: 'Se han solicitado demasiados enlaces desde su red. Espere cinco minutos e inténtelo de nuevo.',
		},
		back: 'Volver al inicio de sesión',
	},
	newPassword: {
		title: 'Elegir una nueva contraseña',
		lead: 'Con ella terminan todas las sesiones. Después inicia sesión con la nueva contraseña y, si su puesto lo exige, con su segundo factor.',
		button: 'Guardar la nueva contraseña',
		unusable: {
			title: 'Este enlace no se puede utilizar',
			body: 'Puede que ya se haya utilizado, que haya caducado al cabo de una hora o que se haya sustituido por otro más reciente. Puede solicitar otro.',
		},
		again: 'Solicitar otro enlace',
	},
	address: {
		title: 'Cambiar la dirección de correo electrónico',
		lead: 'Se envía un enlace a la nueva dirección; el cambio surte efecto cuando usted lo abre. También se informa a la dirección actual. Su puesto y su Estado siguen siendo los mismos.',
		present: 'Dirección de correo electrónico actual',
		email: 'Nueva dirección de correo electrónico',
		emailHint: 'La dirección de su oficina, no una privada.',
		password: 'Su contraseña',
		button: 'Enviar el enlace',
		anyway: 'Utilizar esta dirección de todos modos',
		freeMail: {
			title: 'Cualquiera puede tener una dirección en este proveedor',
			body: 'No muestra para qué oficina escribe usted, y su Estado o la UNODC no pueden recuperarla cuando se marche. Utilice la dirección de su oficina si la tiene.',
		},
		asked: {
			title: 'Consulte el buzón de la nueva dirección',
			body: 'Un mensaje con un enlace está en camino. El enlace funciona una sola vez, durante 24 horas; hasta entonces nada cambia.',
		},
		confirm: {
			title: 'Confirme su nueva dirección de correo electrónico',
			lead: 'A partir de entonces inicia sesión con esta dirección y los mensajes se envían allí. Todas las sesiones terminan.',
			email: 'Nueva dirección de correo electrónico',
			button: 'Confirmar la dirección',
			unusable: {
				title: 'Este enlace no se puede utilizar',
				body: 'Puede que ya se haya utilizado, que haya caducado al cabo de 24 horas o que se haya sustituido por otro más reciente. Puede solicitar otro en la página de su cuenta.',
			},
		},
	},
}
