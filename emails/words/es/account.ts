import type { account as english } from '../en/account.ts'
import type { Shape } from '../shape.ts'

export const account: Shape<typeof english> = {
	invitation: {
		subject: 'Invitación para abrir una cuenta',
		what: 'Se le invita a abrir una cuenta en el sistema de solicitudes de asistencia técnica.',
		next: 'Le rogamos que abra la página, compruebe sus datos y elija una contraseña; el enlace funciona una sola vez.',
	},
	passwordLink: {
		subject: 'Elija una nueva contraseña',
		what: 'Se ha solicitado una nueva contraseña para su cuenta.',
		next: 'Le rogamos que abra la página y elija una nueva contraseña; el enlace funciona una sola vez, durante una hora. Si no la solicitó, no tiene que hacer nada: su contraseña sigue siendo la misma.',
	},
	passwordChanged: {
		subject: 'Contraseña modificada',
		what: 'Se ha modificado la contraseña de su cuenta y han terminado todas las demás sesiones.',
		next: 'Si fue usted, no tiene que hacer nada. De lo contrario, elija una nueva contraseña mediante el enlace de la página de inicio de sesión e informe de inmediato al administrador.',
	},
	attemptsPaused: {
		subject: 'Muchos intentos de iniciar sesión',
		what: 'Alguien ha intentado varias veces iniciar sesión en su cuenta con contraseñas erróneas. Los nuevos intentos desde navegadores desconocidos tienen que esperar un tiempo.',
		next: 'Esto no afecta a los navegadores en los que usted ya inició sesión. Si no fue usted, no tiene que hacer nada; una contraseña larga y un segundo factor protegen su cuenta.',
	},
	newSignIn: {
		subject: 'Inicio de sesión desde otro navegador',
		what: 'Alguien ha iniciado sesión en su cuenta desde un navegador que no se había usado antes para ello.',
		next: 'Si fue usted, no tiene que hacer nada. De lo contrario, abra la página, termine todas las demás sesiones, cambie su contraseña e informe al administrador.',
	},
	addressLink: {
		subject: 'Confirme su nueva dirección de correo electrónico',
		what: 'Esta dirección se ha indicado como nueva dirección de correo electrónico de una cuenta en el sistema de solicitudes de asistencia técnica.',
		next: 'Le rogamos que abra la página para confirmarla; el enlace funciona una sola vez, durante 24 horas. Si no esperaba este mensaje, no lo tenga en cuenta.',
	},
	addressTaken: {
		subject: 'Su dirección ya tiene una cuenta',
		what: 'Alguien ha indicado su dirección de correo electrónico como nueva dirección de otra cuenta. Ya pertenece a su cuenta, por lo que no se ha modificado nada.',
		next: 'Si fue usted, utilice la cuenta que ya tiene. De lo contrario, no tiene que hacer nada.',
	},
	addressAsked: {
		subject: 'Nueva dirección de correo electrónico solicitada',
		what: 'Se ha solicitado otra dirección de correo electrónico para su cuenta. El cambio surte efecto cuando se confirma desde la nueva dirección.',
		next: 'Si fue usted, no tiene que hacer nada. De lo contrario, cambie su contraseña e informe de inmediato al administrador.',
	},
	addressChanged: {
		subject: 'Dirección de correo electrónico modificada',
		what: 'Se ha modificado la dirección de correo electrónico de su cuenta y han terminado todas las sesiones. A partir de ahora inicia sesión con la nueva dirección.',
		next: 'Si fue usted, inicie sesión con la nueva dirección. De lo contrario, informe de inmediato al administrador.',
	},
}
