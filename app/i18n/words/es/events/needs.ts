import type { Shape } from '#app/i18n/shape.ts'
import type { needSteps as english } from '#app/i18n/words/en/events/needs.ts'

export const needSteps: Shape<typeof english> = {
	need: {
		accept: { label: 'Aceptar y buscar programa', done: 'Se aceptó la necesidad.' },
		decline: { label: 'No aceptar', done: 'No se aceptó la necesidad.' },
		refer: { label: 'Remitir a un asociado', done: 'La necesidad se remitió a un asociado.' },
		hold: { label: 'Dejar en suspenso', done: 'La necesidad quedó en suspenso.' },
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
		referToPartner: {
			label: 'Remitir a un asociado',
			done: '{actor} remitió la necesidad a un asociado.',
			hint: 'El asociado recibe solo un resumen.',
		},
		partnerTakes: {
			label: 'Constatar que el asociado atiende la necesidad',
			done: 'Un asociado atiende la necesidad.',
		},
		partnerRefuses: {
			label: 'Constatar que el asociado no asume la necesidad',
			done: 'El asociado no asumió la necesidad; continúa la búsqueda de un programa.',
		},
		withdrawNeed: {
			label: 'Retirar la necesidad',
			done: '{actor} retiró la necesidad.',
			hint: 'Se libera la capacidad reservada para ella.',
		},
		requestWithdrawn: {
			label: 'Retirar junto con la solicitud',
			done: 'La necesidad se retiró junto con la solicitud.',
		},
	},
}
