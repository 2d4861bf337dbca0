import type { Shape } from '../../shape.ts'
import type { posts as english } from '../en/posts.ts'

export const posts: Shape<typeof english> = {
	title: 'Puestos',
	lead: 'Un puesto perdura más allá de quien lo ocupa: quien le sucede asume el trabajo pendiente y ambos nombres quedan en el historial.',
	table: 'Los puestos y sus titulares',
	text: 'Título o nombre',
	anyRole: 'Todas las funciones',
	anyState: 'Todos los Estados y la Oficina',
	kind: {
		label: 'Situación',
		any: 'Todos los puestos abiertos',
		vacant: 'Vacantes',
		closed: 'Suprimidos',
	},
	head: {
		post: 'Puesto',
		role: 'Función',
		place: 'Estado, autoridad o donante',
		holder: 'Titular',
		since: 'Desde',
		next: 'Sucesor',
	},
	vacant: 'Nadie por ahora',
	nextFrom: '<name></name>, desde el <day></day>',
	none: {
		title: 'No se ha encontrado ningún puesto',
		body: 'Un puesto se crea cuando alguien acepta una invitación.',
	},
	details: 'El puesto',
	opened: 'Abierto desde',
	closed: 'Suprimido el',
	until: 'hasta el',
	history: {
		title: 'Titulares sucesivos',
		name: 'Nombre',
		from: 'Desde',
		to: 'Hasta',
		how: 'Motivo del cese',
		note: 'Nota verbal',
		none: 'Nadie ha ocupado aún este puesto.',
		now: 'En ejercicio',
	},
	ended: {
		succeeded: 'Sucesión',
		moved: 'Otro puesto',
		left: 'Salida',
		postClosed: 'Puesto suprimido',
		withdrawn: 'Anulado',
	},
	announced: {
		title: 'Se ha anunciado un sucesor',
		body: '<name></name> asume el puesto el <day></day>. Hasta entonces nada cambia.',
		button: 'Anular el anuncio',
	},
	successor: {
		title: 'Designar un sucesor',
		lead: 'A partir de ese día, quien suceda verá y hará lo que corresponde al puesto, y el trabajo pendiente le seguirá. La cuenta del titular actual se cerrará entonces, salvo que asuma otro puesto.',
		person: 'Sucesor',
		personHint: 'Alguien con cuenta. Si ocupa otro puesto, lo deja.',
		left: 'sin puesto',
		day: 'Desde el',
		dayHint:
			'Hoy, o un día posterior: en ese caso se avisa de antemano a ambas personas y puede anularlo hasta entonces. Los días empiezan a las 00:00 UTC.',
		reason: 'Motivo',
		button: 'Designar',
		nobody: 'Nadie con cuenta podría asumir este puesto. Invite a otra persona.',
	},
	invite: {
		title: 'Invitar a un sucesor',
		lead: 'Para alguien sin cuenta: un correo con un enlace válido durante diez días. Asumirá el puesto cuando abra su cuenta, y no antes de ese día.',
	},
	leave: {
		title: 'Salida del titular',
		lead: 'La cuenta se cierra de inmediato. El puesto se mantiene y su trabajo espera a quien le suceda.',
		button: 'Cerrar la cuenta',
	},
	close: {
		title: 'Suprimir el puesto',
		lead: 'Para un puesto que no volverá a cubrirse. El sucesor anunciado y las invitaciones pendientes quedan sin efecto.',
		button: 'Suprimir el puesto',
	},
	mailbox: {
		title: 'Buzón del puesto',
		lead: 'Los correos sobre solicitudes y ejecuciones destinados al titular de este puesto llegan a esta dirección en lugar de a la suya, en su idioma. Los que se refieren a la cuenta del titular le llegan siempre solo a él.',
		own: 'La dirección del titular',
		address: 'Buzón',
		hint: 'Déjelo vacío para usar la dirección del titular. Quien lee este buzón lee esos correos.',
		button: 'Guardar el buzón',
		freeMail: {
			title: 'Esta dirección es de un servicio de correo gratuito',
			body: 'Cualquiera puede abrir una allí. Asegúrese de que pertenece a la autoridad.',
		},
	},
	handOver: 'Traspasar lo que queda',
	done: {
		mailbox: {
			title: 'Se ha guardado el buzón',
			body: 'Se informa al titular por correo electrónico.',
		},
		named: {
			title: 'El sucesor ha asumido el puesto',
			body: 'Se avisa a ambas personas por correo. El trabajo pendiente ha pasado al sucesor.',
		},
		announced: {
			title: 'El traspaso está anunciado',
			body: 'Se avisa a ambas personas por correo.',
		},
		withdrawn: {
			title: 'El anuncio se ha anulado',
			body: 'Se avisa a ambas personas por correo.',
		},
		left: {
			title: 'La cuenta se ha cerrado',
			body: 'El puesto está vacante. Designe a un sucesor a continuación.',
		},
		closed: {
			title: 'El puesto se ha suprimido',
			body: 'Su historial se puede seguir consultando.',
		},
		invited: {
			title: 'La invitación ha quedado registrada',
			body: 'Se está enviando un correo con un enlace personal, válido durante diez días.',
		},
	},
	invitations: {
		stage: {
			open: 'Pendiente',
			lapsed: 'Caducada sin utilizar',
			accepted: 'Cuenta abierta',
			withdrawn: 'Anulada',
		},
		head: 'Situación',
		action: 'Acción',
		anew: 'Enviar de nuevo',
		anewOne: 'Enviar de nuevo: {name}',
		withdraw: 'Anular',
		withdrawOne: 'Anular: {name}',
	},
}
