import type { posts as english } from '../en/posts.ts'
import type { Shape } from '../shape.ts'

export const posts: Shape<typeof english> = {
	successorAnnounced: {
		subject: 'Cambio de titular anunciado',
		what: 'Se ha anunciado el traspaso de un puesto: en la fecha indicada en este mensaje, uno de ustedes lo asume en sustitución del otro.',
		next: 'Le rogamos que abra la página para ver de qué puesto se trata; hasta ese día nada cambia.',
	},
	successorWithdrawn: {
		subject: 'Cambio de titular anulado',
		what: 'El traspaso de un puesto anunciado para la fecha indicada en este mensaje no tendrá lugar.',
		next: 'No tiene que hacer nada; quien ocupa el puesto sigue en él.',
	},
	postTakenOver: {
		subject: 'Puesto asumido',
		what: 'Un puesto ha pasado de un titular al siguiente, con el trabajo pendiente.',
		next: 'Si es el nuevo titular, le rogamos que abra la página para ver lo que le espera. Si ocupaba antes el puesto, no tiene que hacer nada.',
	},
	accountSuspended: {
		subject: 'Cuenta suspendida',
		what: 'Su cuenta ha sido suspendida y todas sus sesiones han terminado.',
		next: 'Si no conoce el motivo, le rogamos que consulte al punto focal de su Estado o a la Oficina.',
	},
	accountReadmitted: {
		subject: 'Cuenta abierta de nuevo',
		what: 'Se ha levantado la suspensión de su cuenta.',
		next: 'Puede volver a iniciar sesión.',
	},
	accountEnded: {
		subject: 'Cuenta cerrada',
		what: 'Ya no ocupa ningún puesto en el sistema, por lo que su cuenta se ha cerrado. Lo que hizo queda registrado con su nombre.',
		next: 'No tiene que hacer nada.',
	},
	invitationLapsed: {
		subject: 'Invitación sin utilizar',
		what: 'Una invitación que usted envió no se utilizó en el plazo de diez días y su enlace ya no es válido.',
		next: 'Le rogamos que abra la página para ver a quién iba dirigida; allí puede enviarla de nuevo.',
	},
	mailboxSet: {
		subject: 'Buzón de su puesto modificado',
		what: 'Se ha modificado la dirección a la que llegan los correos sobre solicitudes destinados al titular de su puesto. Lo que se refiere a su propia cuenta sigue llegando a su propia dirección.',
		next: 'Le rogamos que abra la página para ver su puesto. Si no conoce el motivo, le rogamos que consulte al punto focal de su Estado o a la Oficina.',
	},
}
