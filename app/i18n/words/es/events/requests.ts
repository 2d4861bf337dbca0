import type { Shape } from '#app/i18n/shape.ts'
import type { requestSteps as english } from '#app/i18n/words/en/events/requests.ts'

export const requestSteps: Shape<typeof english> = {
	request: {
		sendForEndorsement: {
			label: 'Enviar para aval',
			done: '{actor} envió la solicitud para aval.',
			hint: 'Se pide al coordinador que lea toda la solicitud y la avale.',
		},
		returnForCorrection: {
			label: 'Devolver para corrección',
			done: '{actor} devolvió la solicitud para corrección.',
			hint: 'La solicitud puede volver a editarse.',
		},
		recall: {
			label: 'Volver a borrador',
			done: '{actor} devolvió la solicitud al estado de borrador.',
			hint: 'La solicitud puede volver a editarse y deberá enviarse de nuevo para aval.',
		},
		endorse: {
			label: 'Avalar y presentar',
			done: '{actor} avaló y presentó la solicitud.',
			hint: 'La solicitud llega a la Secretaría y ya no puede editarse.',
		},
		acknowledge: {
			label: 'Acusar recibo',
			done: '{actor} acusó recibo de la solicitud.',
			hint: 'El oficial elegido se hace cargo de la solicitud.',
		},
		rejectIdentity: {
			label: 'Rechazar: no auténtica',
			done: '{actor} rechazó la solicitud por no ser auténtica.',
			hint: 'Solo después de contactar con la misión permanente por otro medio.',
		},
		askClarification: {
			label: 'Solicitar aclaración',
			done: '{actor} solicitó aclaraciones.',
			hint: 'El plazo de examen se suspende hasta que el Estado responda. De la solicitud solo podrán modificarse los campos que aquí se indiquen.',
		},
		answerClarification: {
			label: 'Responder a las preguntas',
			done: '{actor} respondió a las preguntas.',
			hint: 'Todas las preguntas requieren respuesta.',
		},
		clearAnswers: {
			label: 'Dar el visto bueno a las respuestas',
			done: '{actor} dio el visto bueno a las respuestas.',
			hint: 'Lo modificado llega al oficial encargado bajo el aval que usted ha dado.',
		},
		returnAnswers: {
			label: 'Devolver las respuestas',
			done: '{actor} devolvió las respuestas a quien las redactó.',
			hint: 'Pueden modificarse y enviarse de nuevo.',
		},
		noAnswer: {
			label: 'Constatar la falta de respuesta',
			done: 'No hubo respuesta dentro del plazo; la solicitud quedó inactiva.',
			hint: 'Ocurre automáticamente cuando vence el plazo de respuesta.',
		},
		resume: {
			label: 'Reanudar la solicitud',
			done: '{actor} reanudó la solicitud.',
			hint: 'La solicitud vuelve al punto en que se detuvo.',
		},
		lapse: {
			label: 'Declarar caducada la solicitud',
			done: 'La solicitud caducó tras un largo período sin respuesta.',
			hint: 'Ocurre automáticamente cuando una solicitud lleva demasiado tiempo inactiva.',
		},
		pass: {
			label: 'Concluir la verificación',
			done: '{actor} concluyó la verificación.',
			hint: 'La solicitud está completa, es auténtica y puede examinarse.',
		},
		proposeDecisions: {
			label: 'Proponer las decisiones',
			done: '{actor} propuso una decisión sobre cada necesidad.',
			hint: 'Una decisión motivada para cada necesidad. Una segunda persona las aprueba.',
		},
		returnDecisions: {
			label: 'Devolver las decisiones',
			done: '{actor} devolvió las decisiones propuestas.',
			hint: 'El oficial encargado debe proponer nuevas decisiones.',
		},
		approveDecisions: {
			label: 'Aprobar las decisiones',
			done: '{actor} aprobó las decisiones.',
			hint: 'Las decisiones surten efecto y se informa al Estado.',
		},
		reassign: {
			label: 'Asignar a otro oficial',
			done: '{actor} asignó la solicitud a otro oficial.',
			hint: 'Se informa a ambos oficiales y al Estado.',
		},
		takeOver: {
			label: 'Hacerse cargo de la solicitud',
			done: '{actor} se hizo cargo de la solicitud.',
			hint: 'Pasa usted a ser el oficial encargado. Se informa al oficial anterior y al Estado.',
		},
		withdraw: {
			label: 'Retirar la solicitud',
			done: '{actor} retiró la solicitud.',
			hint: 'Con ella se retiran todas las necesidades aún abiertas.',
		},
		needsEnded: {
			label: 'Constatar que todas las necesidades han concluido',
			done: 'Todas las necesidades han concluido; se pidió al Estado que confirmara el cierre.',
			hint: 'Ocurre automáticamente cuando concluye la última necesidad.',
		},
		noNeedLeft: {
			label: 'Dejar constancia de que no queda ninguna necesidad',
			done: 'No quedaba ninguna necesidad; se pidió al Estado que confirmara el cierre.',
		},
		needsResumed: {
			label: 'Reanudar la solicitud',
			done: 'La solicitud continúa, ya que se vuelve a examinar una de sus necesidades.',
		},
		setClosureCode: {
			label: 'Corregir el desenlace de la solicitud',
			done: '{actor} corrigió el desenlace de la solicitud.',
			hint: 'Se informa al Estado antes de que confirme el cierre.',
		},
		confirmClosure: {
			label: 'Confirmar el cierre',
			done: '{actor} confirmó el cierre de la solicitud.',
			hint: 'Le rogamos que indique en qué medida fue útil la asistencia.',
		},
		closeUnanswered: {
			label: 'Cerrar sin respuesta',
			done: 'La solicitud se cerró por falta de respuesta dentro del plazo.',
			hint: 'Ocurre automáticamente cuando vence el plazo de respuesta.',
		},
		askReopening: {
			label: 'Pedir la reapertura de la solicitud',
			done: '{actor} pidió la reapertura de la solicitud.',
			hint: 'Por hechos nuevos o un defecto, o para que otro oficial reconsidere la decisión.',
		},
		approveReopening: {
			label: 'Reabrir la solicitud',
			done: '{actor} reabrió la solicitud.',
			hint: 'El oficial elegido se hace cargo de ella. Si el Estado pidió una reconsideración, no puede ser el oficial anterior.',
		},
		refuseReopening: {
			label: 'No reabrir la solicitud',
			done: '{actor} no reabrió la solicitud.',
			hint: 'El Estado lee el motivo.',
		},
	},
	other: {
		requestCreated: '{actor} inició la solicitud.',
		sectionSaved: '{actor} guardó la sección «{section}».',
		needAdded: '{actor} añadió una necesidad.',
		needRemoved: '{actor} eliminó una necesidad.',
		attachmentAdded: '{actor} adjuntó un archivo.',
		attachmentRemoved: '{actor} quitó un archivo.',
		attachmentClassified: '{actor} cambió la clasificación de un archivo.',
		attachmentRefused: 'El análisis antivirus rechazó un archivo, que se eliminó.',
		needCopied: '{actor} copió una necesidad.',
		needRestored: '{actor} recuperó una necesidad eliminada.',
		invitationSent: '{actor} envió una invitación.',
		invitationAccepted: '{actor} aceptó la invitación.',
		noticeRetried: '{actor} volvió a enviar un mensaje.',
	},
}
