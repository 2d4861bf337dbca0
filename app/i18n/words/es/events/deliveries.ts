import type { Shape } from '#app/i18n/shape.ts'
import type { deliverySteps as english } from '#app/i18n/words/en/events/deliveries.ts'

export const deliverySteps: Shape<typeof english> = {
	training: {
		callForNominations: {
			label: 'Pedir candidaturas',
			done: '{actor} pidió candidaturas.',
			hint: 'Se pide al Estado que proponga participantes.',
		},
		nominate: {
			label: 'Proponer participantes',
			done: '{actor} propuso participantes.',
			hint: 'Le rogamos que proponga a mujeres y hombres en número equilibrado.',
		},
		confirmParticipants: {
			label: 'Confirmar a los participantes',
			done: '{actor} confirmó a los participantes.',
		},
		openSession: { label: 'Abrir la capacitación', done: '{actor} abrió la capacitación.' },
		closeSession: {
			label: 'Cerrar la capacitación',
			done: '{actor} cerró la capacitación.',
			hint: 'Cuente a las personas que asistieron, por sexo.',
		},
		recordLearning: {
			label: 'Registrar el aprendizaje',
			done: '{actor} registró los resultados de las pruebas y el grado de satisfacción.',
		},
		certify: { label: 'Expedir los certificados', done: '{actor} expidió los certificados.' },
		confirmReceipt: {
			label: 'Confirmar la recepción de los certificados',
			done: '{actor} confirmó la recepción de los certificados.',
		},
		recordFollowUp: {
			label: 'Registrar el seguimiento y cerrar',
			done: '{actor} registró el seguimiento y cerró la ejecución.',
		},
		fail: {
			label: 'Comunicar que la capacitación no puede completarse',
			done: '{actor} comunicó que la capacitación no puede completarse.',
			hint: 'La necesidad queda disponible para otro programa.',
		},
	},
	equipment: {
		shareSpecification: {
			label: 'Transmitir las especificaciones',
			done: '{actor} transmitió las especificaciones.',
			hint: 'Se pide al coordinador que las apruebe.',
		},
		signOffSpecification: {
			label: 'Aprobar las especificaciones',
			done: '{actor} aprobó las especificaciones.',
			hint: 'Pueden comenzar las adquisiciones.',
		},
		contract: { label: 'Registrar el contrato', done: '{actor} registró el contrato.' },
		ship: { label: 'Registrar el envío', done: '{actor} registró el envío.' },
		arriveAtCustoms: {
			label: 'Registrar la llegada a la aduana',
			done: '{actor} registró la llegada a la aduana.',
			hint: 'Se pide al Estado que despache el equipo.',
		},
		confirmArrival: {
			label: 'Confirmar la llegada del equipo',
			done: '{actor} confirmó la llegada del equipo.',
		},
		recordInspection: { label: 'Registrar la inspección', done: '{actor} registró la inspección.' },
		signHandover: {
			label: 'Firmar la entrega',
			done: '{actor} firmó la entrega.',
			hint: 'El equipo pasa a la institución beneficiaria.',
		},
		recordInstallation: { label: 'Registrar la instalación', done: '{actor} registró la instalación.' },
		recordCheck: {
			label: 'Registrar una verificación posterior a la entrega',
			done: '{actor} registró una verificación posterior a la entrega.',
			hint: 'Primero la verificación a los 6 meses y después la de los 12 meses.',
		},
		closeDelivery: { label: 'Cerrar la entrega', done: '{actor} cerró la entrega.' },
		fail: {
			label: 'Comunicar que la entrega no puede completarse',
			done: '{actor} comunicó que la entrega no puede completarse.',
			hint: 'La necesidad queda disponible para otro programa.',
		},
	},
	advisory: {
		shareTerms: {
			label: 'Transmitir el mandato del encargo',
			done: '{actor} transmitió el mandato del encargo.',
			hint: 'Se pide al coordinador que lo acepte.',
		},
		agreeTerms: {
			label: 'Aceptar el mandato del encargo',
			done: '{actor} aceptó el mandato del encargo.',
		},
		shareDraft: {
			label: 'Transmitir el proyecto de texto',
			done: '{actor} transmitió un proyecto de texto.',
		},
		returnDraft: {
			label: 'Devolver el proyecto de texto con observaciones',
			done: '{actor} devolvió el proyecto de texto con observaciones.',
		},
		acceptFinal: {
			label: 'Aceptar como versión final',
			done: '{actor} aceptó la versión final.',
		},
		startFollowUp: { label: 'Iniciar el seguimiento', done: '{actor} inició el seguimiento.' },
		recordFollowUp: {
			label: 'Registrar el seguimiento y cerrar',
			done: '{actor} registró el seguimiento y cerró la ejecución.',
		},
		fail: {
			label: 'Comunicar que los trabajos no pueden completarse',
			done: '{actor} comunicó que los trabajos no pueden completarse.',
			hint: 'La necesidad queda disponible para otro programa.',
		},
	},
}
