import type { Shape } from '../../shape.ts'
import type { secondFactor as source } from '../en/second-factor.ts'

export const secondFactor: Shape<typeof source> = {
	enrol: {
		title: 'Configurar un segundo factor',
		lead: 'Además de su contraseña, inicia sesión con un código que una aplicación de su teléfono genera de nuevo cada medio minuto.',
		owed: 'Su puesto lo exige: no se puede abrir nada más hasta que esté configurado.',
		need: 'Necesita una aplicación de códigos de un solo uso en su teléfono u ordenador. Sirve cualquiera que siga la norma habitual (TOTP).',
		replaces:
			'El nuevo factor ocupa el lugar del actual en cuanto lo haya confirmado. También recibirá nuevos códigos de reserva; los anteriores dejarán de ser válidos.',
		begin: 'Comenzar',
		anew: 'Comenzar de nuevo con otra clave',
		scan: 'Escanee esta imagen con la aplicación',
		picture:
			'Código QR con la clave de la cuenta. La misma clave figura abajo como texto, para escribirla o copiarla.',
		open: 'Abrir en la aplicación de este dispositivo',
		orType: 'Si no puede escanearla, introduzca estos datos en la aplicación:',
		issuer: 'Sitio',
		accountName: 'Cuenta',
		key: 'Clave',
		kind: 'Tipo de código',
		kindValue: 'Basado en la hora, seis cifras, 30 segundos',
		confirm: 'Confirmar que funciona',
		code: 'El código que muestra ahora la aplicación',
		codeHint: 'Seis cifras. El factor solo cuenta cuando se ha aceptado un código.',
		button: 'Confirmar',
		within: 'La clave se conserva durante una hora; después, comience de nuevo.',
		kept: {
			title: 'Todavía no se ha enviado nada',
			body: 'Lo que escribió se conserva y se enviará cuando el segundo factor esté configurado.',
		},
		refused: {
			title: 'Este código no fue aceptado',
			body: 'Compruebe que la hora del teléfono es correcta, espere el código siguiente e inténtelo de nuevo. La clave sigue siendo la misma.',
		},
		tooOften: {
			title: 'Demasiados intentos',
			body: 'Se han introducido demasiados códigos erróneos. Podrá intentarlo de nuevo con la misma clave <wait></wait> (<until></until>).',
		},
		expired: {
			title: 'La clave ha caducado',
			body: 'Se conservó durante una hora sin confirmarse. Comience de nuevo.',
		},
	},
	codes: {
		title: 'Sus códigos de reserva',
		lead: 'Con uno de estos códigos inicia sesión cuando no tiene el teléfono a mano. Cada uno sirve una sola vez. Solo se muestran ahora: guárdelos donde nadie más pueda leerlos, y no en el mismo teléfono.',
		list: 'Códigos de reserva',
		copy: 'Copiar',
		copied: 'Los códigos se han copiado.',
		print: 'Imprimir',
		download: 'Descargar como archivo de texto',
		fileName: 'codigos-de-reserva.txt',
		fileTitle:
			'Códigos de reserva para las solicitudes de asistencia técnica. Cada código sirve una sola vez.',
		kept: 'Los he guardado',
		button: 'Continuar',
	},
	page: {
		title: 'Segundo factor',
		lead: 'Con lo que inicia sesión además de su contraseña.',
		confirmFirst: {
			title: 'Para cambiar algo aquí, confirme primero su identidad',
			body: 'La confirmación vale quince minutos.',
			button: 'Confirmar su identidad',
		},
		application: 'Códigos de un solo uso',
		none: 'No ha configurado un segundo factor. Inicia sesión solo con su contraseña.',
		noneHint: 'Un segundo factor protege su cuenta aunque alguien averigüe su contraseña.',
		since: 'Configurado el <when></when>.',
		setUp: 'Configurar un segundo factor',
		replace: 'Sustituir por otro teléfono',
		remove: 'Eliminar el segundo factor',
		removeHint:
			'Después, su contraseña sola abrirá su cuenta. Las claves de acceso y los códigos de reserva se eliminan con él.',
		backup: 'Códigos de reserva',
		left: '{count, plural, =0 {No queda ningún código de reserva.} one {Queda # código de reserva.} other {Quedan # códigos de reserva.}}',
		few: {
			title: 'Quedan pocos códigos de reserva',
			body: 'Cree códigos nuevos antes de usar el último.',
		},
		renew: 'Crear nuevos códigos de reserva',
		renewHint: 'Los códigos que tiene ahora dejarán de funcionar.',
	},
	passkeys: {
		title: 'Claves de acceso',
		lead: 'Una clave de acceso confirma su identidad con el bloqueo de un dispositivo o con una llave de seguridad, en lugar de un código. Se añade a los códigos de un solo uso y no los sustituye.',
		none: 'No tiene claves de acceso.',
		table: 'Sus claves de acceso',
		name: 'Nombre',
		nameHint: 'Para saber de qué dispositivo se trata, por ejemplo: portátil de la oficina.',
		added: 'Añadida el',
		used: 'Usada por última vez el',
		never: 'Todavía no',
		action: 'Cambiar',
		rename: 'Cambiar el nombre',
		newName: 'Nuevo nombre de {name}',
		renameOne: 'Cambiar el nombre de {name}',
		remove: 'Eliminar',
		removeOne: 'Eliminar {name}',
		add: 'Añadir una clave de acceso',
		script:
			'Para añadir una clave de acceso, el navegador debe ejecutar scripts. Los códigos de un solo uso funcionan sin ellos.',
		noneHere:
			'Este navegador no ofrece claves de acceso. Los códigos de un solo uso funcionan en todas partes.',
		asking: 'Siga lo que le pide su navegador o dispositivo.',
		stopped: 'No se creó ni se usó ninguna clave de acceso. Puede intentarlo de nuevo o usar un código.',
		unreachable: 'No se pudo acceder al sitio. Inténtelo de nuevo.',
		notPossible: 'Las claves de acceso no están disponibles en la dirección de este sitio.',
		tooMany: 'Ya tiene diez claves de acceso: elimine primero una.',
	},
	done: {
		codes: {
			title: 'Los nuevos códigos de reserva son válidos',
			body: 'Los anteriores ya no funcionan.',
		},
		removed: {
			title: 'Se ha eliminado el segundo factor',
			body: 'Ahora inicia sesión solo con su contraseña.',
		},
		passkeyAdded: {
			title: 'Se ha añadido la clave de acceso',
			body: 'A partir de ahora puede usarse en lugar de un código.',
		},
		passkeyRemoved: {
			title: 'Se ha eliminado la clave de acceso',
			body: 'Ya no abre nada aquí.',
		},
		renamed: {
			title: 'La clave de acceso tiene un nuevo nombre',
			body: 'No ha cambiado nada más.',
		},
	},
}
