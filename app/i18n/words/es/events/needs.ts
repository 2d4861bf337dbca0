import type { Shape } from '#app/i18n/shape.ts'
import type { needSteps as english } from '#app/i18n/words/en/events/needs.ts'

export const needSteps: Shape<typeof english> = {
	need: {
		accept: { label: 'Aceptar y buscar programa', done: 'Se aceptó la necesidad.' },
		decline: { label: 'No aceptar', done: 'No se aceptó la necesidad.' },
		refer: { label: 'Remitir a un asociado', done: 'La necesidad se remitió a un asociado.' },
		hold: { label: 'Dejar en suspenso', done: 'La necesidad quedó en suspenso.' },
		reopenNeed: {
			label: 'Reabrir la necesidad',
			done: 'La necesidad se reabrió y está pendiente de una nueva decisión.',
		},
		splitOff: {
			label: 'Separar el resto',
			done: 'Esta necesidad es el resto de otra de la que un programa ofrece una parte.',
		},
		proposeDecline: {
			label: 'Proponer que no se acepte',
			done: '{actor} propuso que no se acepte la necesidad.',
			hint: 'Decide una segunda persona. Solo entonces se informa al Estado.',
		},
		approveDecline: {
			label: 'Aprobar que no se acepte',
			done: '{actor} aprobó que no se acepte la necesidad.',
			hint: 'Se informa al Estado del motivo, y puede pedir una reconsideración.',
		},
		returnDecline: {
			label: 'Devolver la propuesta de no aceptar',
			done: '{actor} devolvió la propuesta de no aceptar la necesidad.',
			hint: 'Continúa la búsqueda de un programa.',
		},
		askReconsideration: {
			label: 'Pedir una reconsideración',
			done: '{actor} pidió una reconsideración.',
			hint: 'Es posible una sola vez. Otra persona vuelve a examinar la necesidad.',
		},
		upholdDecline: {
			label: 'Mantener la decisión de no aceptar',
			done: '{actor} mantuvo la decisión de no aceptar la necesidad.',
			hint: 'El Estado lee el motivo.',
		},
		overturnDecline: {
			label: 'Aceptar finalmente la necesidad',
			done: '{actor} aceptó finalmente la necesidad.',
			hint: 'Comienza la búsqueda de un programa.',
		},
		reportSearch: {
			label: 'Informar sobre la búsqueda',
			done: 'Se informó al Estado de que continúa la búsqueda de un programa.',
		},
		waitlist: {
			label: 'Incluir en la lista de espera',
			done: '{actor} incluyó la necesidad en la lista de espera de un programa.',
			hint: 'Para un programa completo. No se muestra al Estado su lugar en la lista.',
		},
		promote: {
			label: 'Pasar de la lista de espera a una oferta',
			done: 'Quedó capacidad libre para la necesidad en lista de espera.',
		},
		leaveWaitlist: {
			label: 'Quitar de la lista de espera',
			done: '{actor} quitó la necesidad de la lista de espera.',
			hint: 'Continúa la búsqueda de un programa.',
		},
		waitlistClosed: {
			label: 'Cerrar la lista de espera',
			done: 'Se cerró la lista de espera; continúa la búsqueda de un programa.',
		},
		allocate: {
			label: 'Proponer por una asignación',
			done: 'Una asignación propuso la necesidad a un programa.',
		},
		proposeProgramme: {
			label: 'Proponer un programa',
			done: '{actor} propuso la necesidad a un programa.',
			hint: 'Se pide al gestor del programa que presente una oferta o la rechace.',
		},
		acceptOffer: {
			label: 'Presentar una oferta',
			done: '{actor} presentó una oferta al Estado.',
			hint: 'La capacidad se reserva para el Estado hasta que responda.',
		},
		offerPart: {
			label: 'Ofrecer una parte',
			done: '{actor} ofreció al Estado una parte de lo solicitado.',
			hint: 'El resto pasa a ser otra necesidad, para la que continúa la búsqueda.',
		},
		refuseOffer: {
			label: 'Rechazar',
			done: '{actor} rechazó la necesidad para este programa.',
			hint: 'El oficial encargado puede proponer la necesidad a otro programa.',
		},
		offerUnanswered: {
			label: 'Constatar que el programa no respondió',
			done: 'El programa no respondió dentro del plazo.',
		},
		confirmOffer: {
			label: 'Confirmar la oferta',
			done: '{actor} confirmó la oferta.',
			hint: 'El programa empieza a preparar la ejecución.',
		},
		declineOffer: {
			label: 'Declinar la oferta',
			done: '{actor} declinó la oferta.',
			hint: 'La capacidad se libera y continúa la búsqueda de un programa.',
		},
		offerLapsed: {
			label: 'Declarar caducada la oferta',
			done: 'La oferta caducó sin respuesta del Estado.',
		},
		startOverdue: {
			label: 'Constatar el retraso del inicio',
			done: 'La ejecución no empezó dentro del plazo; la Sede examina las razones.',
		},
		allowStart: {
			label: 'Permitir un inicio posterior',
			done: '{actor} permitió un inicio posterior de la ejecución.',
			hint: 'El plazo para empezar vuelve a contar desde el principio.',
		},
		endConfirmation: {
			label: 'Poner fin a la confirmación',
			done: '{actor} puso fin a la confirmación porque la ejecución no había empezado.',
			hint: 'La capacidad se libera y continúa la búsqueda de un programa.',
		},
		start: { label: 'Iniciar la ejecución', done: 'Se inició la ejecución.' },
		deliveryFailed: {
			label: 'Constatar que la ejecución no se completó',
			done: 'La ejecución no se completó; continúa la búsqueda de un programa.',
		},
		complete: { label: 'Constatar la ejecución', done: 'La necesidad se ejecutó.' },
		evaluate: { label: 'Constatar la evaluación', done: 'Concluyó el seguimiento y se evaluó la necesidad.' },
		holdNeed: {
			label: 'Dejar en suspenso',
			done: '{actor} dejó la necesidad en suspenso.',
			hint: 'La necesidad sigue aceptada y se reexamina periódicamente.',
		},
		releaseHold: {
			label: 'Levantar la suspensión',
			done: '{actor} levantó la suspensión de la necesidad.',
			hint: 'Continúa la búsqueda de un programa.',
		},
		reviewHold: {
			label: 'Revisar la suspensión',
			done: 'Correspondía revisar la suspensión; se preguntó al Estado si la necesidad subsiste.',
		},
		stillNeeded: {
			label: 'Indicar que la necesidad subsiste',
			done: '{actor} indicó que la necesidad subsiste.',
			hint: 'Sigue en suspenso hasta que haya modo de atenderla.',
		},
		noLongerNeeded: {
			label: 'Indicar que la necesidad ya no subsiste',
			done: '{actor} indicó que la necesidad ya no subsiste.',
			hint: 'La necesidad se retira.',
		},
		referToPartner: {
			label: 'Remitir a un asociado',
			done: '{actor} remitió la necesidad a un asociado.',
			hint: 'El asociado recibe solo un resumen.',
		},
		partnerTakes: {
			label: 'Constatar que el asociado atiende la necesidad',
			done: 'Un asociado atiende la necesidad.',
		},
		partnerReportDue: {
			label: 'Preguntar qué comunica el asociado',
			done: 'Corresponde un informe del asociado.',
		},
		partnerRefuses: {
			label: 'Constatar que el asociado no asume la necesidad',
			done: 'El asociado no asumió la necesidad; continúa la búsqueda de un programa.',
		},
		withdrawNeed: {
			label: 'Retirar la necesidad',
			done: '{actor} retiró la necesidad.',
			hint: 'Es posible mientras no se haya adjudicado un contrato ni empezado una capacitación. Se libera la capacidad reservada para ella.',
		},
		requestWithdrawn: {
			label: 'Retirar junto con la solicitud',
			done: 'La necesidad se retiró junto con la solicitud.',
		},
	},
}
