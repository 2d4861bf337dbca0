import type { Shape } from '../../shape.ts'
import type { cameBack as source } from '../en/came-back.ts'

export const cameBack: Shape<typeof source> = {
	list: {
		title: 'Correos electrónicos devueltos',
		lead: 'Lo que dicen no ha llegado a estas personas. Ocúpese de cada caso.',
		item: '{who}: se devolvió un correo electrónico ({code})',
		mission: 'Dirección registrada de la misión permanente',
		unknown: 'Una dirección sin cuenta',
		settled: {
			title: 'El asunto está resuelto',
			body: 'Ha quedado constancia de lo que se hizo.',
		},
	},
	page: {
		title: 'Se devolvió un correo electrónico',
		lead: 'No llegó a la persona a la que se envió. Lo que comunicaba debe comunicarse de otra manera.',
		who: 'Para',
		address: 'Dirección',
		since: 'Devuelto el',
		why: 'Motivo',
		letters: 'Correos electrónicos afectados',
		request: 'Solicitud',
		contact: 'Datos registrados de la misión',
		noContact: 'No hay datos de contacto registrados.',
		reasons: {
			address:
				'La dirección no existe o no recibe correo ({code}). No se le envían más correos electrónicos.',
			full: 'El buzón está lleno ({code}).',
			refused: 'El servidor de correo lo rechazó conforme a sus reglas ({code}).',
			other: 'El servidor de correo no pudo entregarlo ({code}).',
		},
		steps: {
			title: 'Qué hacer',
			check: 'Compare la dirección con el contacto registrado de la misión.',
			channel: 'Informe a la persona por otro medio, como el teléfono o una nota verbal.',
			correct: 'Pida a la persona que cambie la dirección en su cuenta.',
			toContact: 'Contacto del Estado',
			toPerson: 'Cuenta de la persona',
		},
		settle: {
			title: 'Marcar como resuelto',
			note: 'Qué se hizo',
			noteHint: 'Para colegas y para el expediente; el Estado no lo ve.',
			button: 'Marcar como resuelto',
		},
	},
	own: {
		title: 'Los correos electrónicos enviados a su dirección son devueltos',
		body: 'Desde el <day></day> no ha llegado nada a <address></address>. Compruebe su dirección.',
		change: 'Cambiar la dirección de correo electrónico',
		again: 'La dirección vuelve a funcionar',
		cleared: {
			title: 'Los correos electrónicos se envían de nuevo a su dirección',
			body: 'Si vuelven a ser devueltos, se le indicará aquí.',
		},
		onceADay: {
			title: 'Ya lo ha indicado hoy',
			body: 'Desde entonces se han devuelto de nuevo correos electrónicos. Cambie su dirección o inténtelo mañana.',
		},
	},
}
