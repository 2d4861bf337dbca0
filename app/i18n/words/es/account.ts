import type { Shape } from '../../shape.ts'
import type { account as source } from '../en/account.ts'

export const account: Shape<typeof source> = {
	signIn: {
		title: 'Iniciar sesión',
		lead: 'Las cuentas se abren únicamente por invitación. Si no tiene una, diríjase al coordinador (punto focal) de su Estado o a la administración del sitio.',
		email: 'Dirección de correo electrónico',
		password: 'Contraseña',
		button: 'Iniciar sesión',
		forgotten: '¿Ha olvidado su contraseña?',
		changed: {
			title: 'Se ha cambiado la contraseña',
			body: 'Inicie sesión con la nueva contraseña. Todas las sesiones anteriores han terminado.',
		},
		addressChanged: {
			title: 'Se ha cambiado la dirección de correo electrónico',
			body: 'A partir de ahora inicie sesión con la nueva dirección. Todas las sesiones anteriores han terminado.',
		},
		kept: {
			title: 'La sesión ha terminado',
			body: 'Inicie sesión: lo que ha escrito se conserva.',
		},
		refused: {
			title: 'No se ha podido iniciar la sesión',
			body: 'La dirección de correo electrónico o la contraseña no son correctas. Compruébelas e inténtelo de nuevo.',
		},
		tooOften: {
			title: 'Demasiados intentos',
			body: 'Se han hecho demasiados intentos de iniciar sesión desde su red. Espere cinco minutos e inténtelo de nuevo.',
			atAddress:
				'Se han hecho demasiados intentos erróneos para esta dirección. Podrá intentarlo de nuevo <wait></wait> (<until></until>). Si elige una contraseña nueva mediante el enlace de abajo, no tendrá que esperar.',
		},
	},
	resume: {
		title: 'Ha iniciado sesión',
		lead: 'Lo que ha escrito se conserva en esta página y aún no se ha enviado. Si no se envía por sí solo, pulse el botón.',
		button: 'Enviar lo que he escrito',
	},
	invitation: {
		title: 'Abrir su cuenta',
		lead: 'Se le ha invitado a desempeñar la función que figura a continuación. Compruebe los datos, elija una contraseña y comience.',
		details: 'Su invitación',
		name: 'Nombre',
		email: 'Dirección de correo electrónico',
		role: 'Función',
		state: 'Estado',
		authority: 'Autoridad',
		donor: 'Donante',
		until: 'Válida hasta el',
		wrongDetails:
			'Si algún dato no es correcto, no abra la cuenta e informe a la persona que envió la invitación.',
		choose: 'Elegir una contraseña',
		password: 'Contraseña',
		passwordHint: 'Al menos 8 caracteres; se aconsejan 15 o más, por ejemplo varias palabras seguidas.',
		repeated: 'La misma contraseña otra vez',
		button: 'Abrir la cuenta',
		post: 'Puesto',
		noteVerbale: 'Nota verbal',
		startsOn: 'Asume el puesto el',
		ready: {
			title: 'Su cuenta está lista',
			body: 'Se abrirá el <day></day>, cuando asuma el puesto. Podrá iniciar sesión a partir de ese día.',
		},
		unusable: {
			title: 'Este enlace no se puede utilizar',
			body: 'Es posible que ya se haya utilizado, que haya caducado o que lo haya sustituido uno más reciente. Si tiene una cuenta, inicie sesión. Si no, pida una nueva invitación a la persona que le invitó.',
		},
	},
	people: {
		title: 'Personas',
		leadState:
			'Quienes trabajan con las solicitudes de su Estado. Puede invitar a redactores y redactoras para sus autoridades.',
		leadAll: 'Todas las personas que tienen cuenta y las invitaciones que aún no se han utilizado.',
		table: 'Las personas y sus funciones',
		search: 'Nombre o dirección de correo electrónico',
		name: 'Nombre',
		email: 'Dirección de correo electrónico',
		post: 'Función',
		place: 'Estado, autoridad o donante',
		since: 'Desde',
		suspended: 'Suspendida',
		more: 'Solo se muestran las primeras {count}. Haga una búsqueda para encontrar a otras.',
		nobody: 'No se ha encontrado a nadie',
		nobodyBody: 'Pruebe con otro nombre o invite a la persona a continuación.',
		invitations: 'Invitaciones pendientes',
		noInvitations: 'No hay invitaciones pendientes.',
		invitedOn: 'Fecha de invitación',
		until: 'Válida hasta el',
		sent: {
			title: 'La invitación ha quedado registrada',
			body: 'Se está enviando un correo electrónico con un enlace personal, válido durante diez días.',
		},
	},
	person: {
		lead: 'La cuenta de una persona que trabaja en la UNODC.',
		details: 'Datos',
		nationality: 'Nacionalidad',
		nationalityHint:
			'Para quienes trabajan en la UNODC: no adoptan decisiones sobre las solicitudes de este Estado.',
		none: 'No consta',
		button: 'Registrar la nacionalidad',
		recusals: 'Recusaciones',
		recorded: {
			title: 'Se ha registrado la nacionalidad',
			body: 'Se aplica a partir de la próxima página que abra la persona.',
		},
	},
	invite: {
		title: 'Invitar a una persona',
		lead: 'La persona recibe un correo electrónico con un enlace que se puede utilizar una sola vez. Compruebe bien la dirección: quien reciba el enlace podrá abrir la cuenta.',
		name: 'Nombre completo',
		email: 'Dirección de correo electrónico oficial',
		jobTitle: 'Cargo o función',
		language: 'Idioma de los mensajes',
		role: 'Función',
		state: 'Estado',
		stateHint: 'Para redactores y redactoras, coordinadores (puntos focales) y misiones permanentes.',
		authority: 'Autoridad',
		authorityHint: 'Para redactores y redactoras: la autoridad para la que preparan solicitudes.',
		donor: 'Donante',
		donorHint: 'Para donantes: el nombre con el que figura el donante en los programas.',
		regions: 'Regiones',
		regionsHint:
			'Para oficiales encargados de expedientes; si no se elige ninguna, se entienden todas las regiones.',
		nationality: 'Nacionalidad',
		nationalityHint:
			'Para quienes trabajan en la UNODC: no adoptan decisiones sobre las solicitudes de este Estado.',
		noAuthorities:
			'Aún no se ha registrado ninguna autoridad de su Estado. Pida antes a la administración del sitio que la añada.',
		button: 'Enviar la invitación',
	},
}
