import type { Shape } from '../../shape.ts'
import type { recovery as source } from '../en/recovery.ts'

export const recovery: Shape<typeof source> = {
	lost: {
		title: 'Pérdida del segundo factor',
		lead: 'Si no tiene el teléfono ni un código de reserva ni una clave de acceso, dos funcionarios pueden convenir en retirar el segundo factor de su cuenta. Después configura uno nuevo.',
		next: 'Un funcionario se pondrá en contacto con usted por otra vía ya conocida para comprobar su identidad. Su cuenta permanece cerrada hasta entonces.',
		reason: 'Qué ha ocurrido',
		reasonHint:
			'Por ejemplo: teléfono perdido el 3 de mayo, sin códigos de reserva a mano. No indique contraseñas ni códigos.',
		button: 'Pedirlo a los funcionarios',
		back: 'Usar un código a pesar de todo',
		waiting: {
			title: 'Se ha pedido a los funcionarios',
			asked: 'Pedido el <when></when>.',
			first: 'Un funcionario todavía tiene que comprobar su identidad por otra vía.',
			second: 'Un funcionario ha comprobado su identidad; falta el acuerdo de un segundo.',
			mail: 'Se le informará por correo electrónico. Si entretanto encuentra el teléfono o un código de reserva, inicie sesión: la solicitud terminará por sí sola.',
		},
		closed: {
			title: 'No se pudo pedir',
			tooManyRecoveries: 'Lo ha pedido varias veces hoy. Espere hasta mañana o hable con el administrador.',
			conflict: 'Ya se ha pedido a los funcionarios.',
		},
	},
	office: {
		title: 'Segundos factores perdidos',
		lead: 'Dos funcionarios deben estar de acuerdo antes de retirar un segundo factor. El primero comprueba por otra vía quién lo pide; el segundo lo verifica y da su acuerdo. Ninguno puede ser la persona interesada.',
		none: 'Nadie espera una decisión.',
		ended: 'Decididos',
		noneEnded: 'Todavía no se ha decidido nada.',
		person: 'Persona',
		email: 'Dirección de correo electrónico',
		post: 'Función',
		asked: 'Pedido el',
		reason: 'Lo que escribió la persona',
		identified: 'Cómo se identificó a la persona',
		first: 'Identificada por',
		second: 'Aprobado por',
		refusedBy: 'Rechazado por',
		refusal: 'Motivo del rechazo',
		result: 'Situación',
		on: 'Fecha de la decisión',
		stage: {
			first: 'Espera al primer funcionario',
			second: 'Espera al segundo funcionario',
			approved: 'Aprobado: se retiró el factor',
			refused: 'Rechazado: el factor se mantiene',
			withdrawn: 'Terminado: la persona inició sesión con el factor',
		},
		own: 'Esto le concierne a usted: deciden otras dos personas.',
		needsOther: 'Usted identificó a la persona: otra persona debe dar su acuerdo. Todavía puede rechazar.',
		identifiedBy: '¿Cómo comprobó quién lo pide?',
		identifiedByHint:
			'Por una vía ya conocida: por ejemplo, llamando al número de la misión o en persona. Un correo a la dirección de la cuenta no basta.',
		identify: 'Identificada: pasar a un segundo funcionario',
		approve: 'Dar el acuerdo y retirar el segundo factor',
		approveHint:
			'Se eliminan el factor, las claves de acceso y los códigos de reserva, terminan todas las sesiones y se informa a la persona.',
		refuse: 'Rechazar',
		done: {
			identified: {
				title: 'Un segundo funcionario puede dar ahora su acuerdo',
				body: 'Todavía no ha cambiado nada para la persona.',
			},
			approved: {
				title: 'Se ha retirado el segundo factor',
				body: 'Se ha informado a la persona, que configurará uno nuevo al iniciar sesión.',
			},
			refused: {
				title: 'El segundo factor se mantiene',
				body: 'Se ha informado a la persona.',
			},
		},
	},
}
