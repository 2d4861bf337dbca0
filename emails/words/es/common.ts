import type { common as english } from '../en/common.ts'
import type { Shape } from '../shape.ts'

export const common: Shape<typeof english> = {
	greeting: 'Estimado/a {recipient}:',
	draft: 'borrador de solicitud',
	noReference: 'aún no asignada',
	open: 'Abrir la página',
	automatic:
		'Este mensaje se ha enviado automáticamente. Le rogamos que no envíe información confidencial en respuesta.',
	replyLine: 'Sírvase escribir su respuesta por encima de esta línea',
	answered:
		'Una respuesta a este mensaje pasa a ser un mensaje sobre esta solicitud, que el Estado y la oficina pueden leer. No cambia el estado de la solicitud.',
	settings: 'Elegir la frecuencia de estos mensajes',
	optional: 'Los mensajes de este tipo se pueden desactivar.',
	mandatory:
		'Los mensajes de este tipo no se pueden desactivar: le piden una actuación, enuncian un derecho o un deber, o se refieren a su cuenta.',
	moment: '{at, date, long}, {at, time, short} UTC',
	facts: {
		month: 'Mes',
		underWay: 'En curso',
		opened: 'Iniciadas en ese mes',
		completed: 'Concluidas en ese mes',
		reference: 'Referencia',
		dueOn: 'Fecha límite',
		need: 'Número de la necesidad',
		programme: 'Programa',
		quantity: 'Cantidad',
		questions: 'Número de preguntas',
		officer: 'Oficial encargado',
		gathered: 'Entradas en este correo',
		written: 'Escrita',
		further: 'Otras entradas',
		post: 'Puesto',
		state: 'Estado',
		noteVerbale: 'Nota verbal',
	},
	reasons: {
		donor: 'Recibe este mensaje porque actúa en nombre de un donante de los programas correspondientes.',
		drafter: 'Recibe este mensaje porque redactó esta solicitud.',
		focalPoint: 'Recibe este mensaje porque es punto focal de su Estado.',
		mission: 'Recibe este mensaje porque trabaja en la misión permanente de su Estado.',
		state: 'Recibe este mensaje porque actúa en nombre del Estado que presentó esta solicitud.',
		triage: 'Recibe este mensaje porque confirma la recepción de las nuevas solicitudes.',
		officer: 'Recibe este mensaje porque tiene a su cargo esta solicitud.',
		formerOfficer: 'Recibe este mensaje porque tenía a su cargo esta solicitud.',
		approver: 'Recibe este mensaje porque aprueba las decisiones sobre las solicitudes.',
		dueDiligence: 'Recibe este mensaje porque examina los casos de diligencia debida.',
		manager: 'Recibe este mensaje porque gestiona el programa correspondiente.',
		participant: 'Recibe este mensaje porque interviene en esta solicitud.',
		work: 'Recibe este mensaje porque se refiere a su propio trabajo en el sistema.',
		summary: 'Recibe este mensaje porque ha elegido que se le informe mediante un resumen.',
		account: 'Recibe este mensaje porque se refiere a la seguridad de su cuenta.',
		keeper: 'Recibe este mensaje porque conserva los sellos del registro para su Estado o para la oficina.',
		invited:
			'Recibe este mensaje porque su dirección se indicó en una invitación. Si no la esperaba, le rogamos que la ignore.',
	},
}
