import type { factor as english } from '../en/factor.ts'
import type { Shape } from '../shape.ts'

export const factor: Shape<typeof english> = {
	factorEnrolled: {
		subject: 'Segundo factor configurado',
		what: 'Se ha configurado un segundo factor para su cuenta.',
		next: 'Si fue usted, no tiene que hacer nada. Si no fue usted, le rogamos que informe de inmediato al administrador.',
	},
	factorReplaced: {
		subject: 'Segundo factor sustituido',
		what: 'El segundo factor de su cuenta se ha sustituido por otro y sus códigos de reserva anteriores ya no son válidos.',
		next: 'Si fue usted, no tiene que hacer nada. Si no fue usted, le rogamos que informe de inmediato al administrador.',
	},
	factorRemoved: {
		subject: 'Segundo factor eliminado',
		what: 'Se ha eliminado el segundo factor de su cuenta.',
		next: 'Si fue usted, no tiene que hacer nada. Si no fue usted, le rogamos que informe de inmediato al administrador.',
	},
	passkeyAdded: {
		subject: 'Clave de acceso añadida',
		what: 'Se ha añadido una clave de acceso a su cuenta.',
		next: 'Si fue usted, no tiene que hacer nada. Si no fue usted, le rogamos que informe de inmediato al administrador.',
	},
	passkeyRemoved: {
		subject: 'Clave de acceso eliminada',
		what: 'Se ha eliminado una clave de acceso de su cuenta.',
		next: 'Si fue usted, no tiene que hacer nada. Si no fue usted, le rogamos que informe de inmediato al administrador.',
	},
	backupCodesRenewed: {
		subject: 'Nuevos códigos de reserva',
		what: 'Se han creado nuevos códigos de reserva para su cuenta; los anteriores ya no son válidos.',
		next: 'Si fue usted, guarde los nuevos códigos en un lugar seguro. Si no fue usted, le rogamos que informe de inmediato al administrador.',
	},
	backupCodesLow: {
		subject: 'Quedan pocos códigos de reserva',
		what: 'Le quedan tres códigos de reserva o menos.',
		next: 'Le rogamos que abra la página y cree códigos nuevos. Si no utilizó los códigos usted mismo, informe de inmediato al administrador.',
	},
	codesPaused: {
		subject: 'Códigos de un solo uso en pausa tras intentos erróneos',
		what: 'Se han introducido varias veces códigos de un solo uso erróneos para su cuenta, después de su contraseña. Durante un tiempo no se aceptan códigos allí.',
		next: 'Si fue usted, espere el tiempo que indica la página o use una clave de acceso. Si no fue usted, otra persona conoce su contraseña: elija una nueva mediante el enlace de la página de inicio de sesión, lo que también pone fin a la pausa, e informe de inmediato al administrador.',
	},
	recoveryAsked: {
		subject: 'Pérdida del segundo factor',
		what: 'Alguien que conoce su contraseña ha declarado la pérdida del segundo factor de su cuenta. Dos funcionarios decidirán al respecto.',
		next: 'Si fue usted, un funcionario se pondrá en contacto con usted por otra vía. Si no fue usted, cambie su contraseña e informe de inmediato al administrador.',
	},
	recoveryToApprove: {
		subject: 'Pérdida de un segundo factor pendiente de decisión',
		what: 'Una persona ha perdido su segundo factor y espera el acuerdo de dos funcionarios.',
		next: 'Le rogamos que abra la página, compruebe por otra vía quién lo pide e indique cómo lo hizo.',
	},
	recoveryDone: {
		subject: 'Segundo factor retirado por pérdida',
		what: 'Dos funcionarios han convenido en que el segundo factor de su cuenta se ha perdido. Se ha retirado junto con las claves de acceso y los códigos de reserva, y todas sus sesiones han terminado.',
		next: 'Le rogamos que inicie sesión y configure un nuevo segundo factor. Si no lo pidió usted, informe de inmediato al administrador.',
	},
	recoveryRefused: {
		subject: 'El segundo factor se mantiene',
		what: 'Su segundo factor no se ha retirado: un funcionario lo ha rechazado.',
		next: 'Le rogamos que inicie sesión con su segundo factor o con un código de reserva. Si no tiene ninguno de los dos, diríjase al administrador.',
	},
}
