import type { Shape } from '../../shape.ts'
import type { factor as source } from '../en/factor.ts'

export const factor: Shape<typeof source> = {
	title: 'Confirme su identidad',
	lead: 'Abra en su teléfono la aplicación que genera códigos de un solo uso y escriba el código que muestra para este sitio.',
	anew: 'Lo que va a hacer compromete a su Estado o a la UNODC. Confirme una vez más su identidad.',
	code: 'Código de un solo uso',
	codeHint: 'Seis cifras, o uno de sus códigos de reserva. Cada código sirve una sola vez.',
	button: 'Continuar',
	notYou: 'Cerrar la sesión',
	kept: {
		title: 'Todavía no se ha enviado nada',
		body: 'Lo que escribió se conserva y se enviará cuando haya confirmado.',
	},
	refused: {
		title: 'Este código no fue aceptado',
		body: 'Es incorrecto, demasiado antiguo o ya se ha utilizado. Espere el código siguiente e inténtelo de nuevo.',
	},
	tooOften: {
		title: 'Demasiados intentos',
		body: 'Se han hecho demasiados intentos erróneos. Podrá intentarlo de nuevo <wait></wait> (<until></until>).',
		passkey: 'Su clave de acceso funciona de inmediato.',
	},
	anewByPassword: 'Va a cambiar algo de su cuenta. Confirme su identidad con su contraseña.',
	password: 'Contraseña',
	usePasskey: 'Usar en su lugar una clave de acceso',
	lost: 'He perdido el teléfono',
	passkeyRefused: {
		title: 'Esta clave de acceso no fue aceptada',
		body: 'No pertenece a esta cuenta o la petición ha caducado. Inténtelo de nuevo o use un código.',
	},
	passwordRefused: {
		title: 'Esta contraseña no fue aceptada',
		body: 'No es la contraseña de esta cuenta. Compruébela e inténtelo de nuevo.',
	},
	sample: 'Mundo de ejemplo: el código de este momento es {code}.',
}
