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
		returnNominations: {
			label: 'Devolver las candidaturas',
			done: '{actor} devolvió las candidaturas.',
			hint: 'Se pide al Estado que vuelva a proponer participantes.',
		},
		nominationsReminder: {
			label: 'Recordar las candidaturas antes del plazo',
			done: 'El plazo de las candidaturas vence en una semana.',
		},
		nominationsOverdue: { label: 'Recordar las candidaturas', done: 'Las candidaturas están retrasadas.' },
		seatsLapsed: {
			label: 'Declarar caducadas las plazas',
			done: 'Las plazas se liberaron porque no llegaron candidaturas dentro del plazo.',
		},
		releaseSeats: {
			label: 'Liberar plazas',
			done: '{actor} liberó plazas.',
			hint: 'Las plazas que el Estado no ocupa pasan a quienes esperan.',
		},
		postpone: {
			label: 'Aplazar la capacitación',
			done: '{actor} aplazó la capacitación.',
			hint: 'Continúa desde el mismo punto cuando haya nuevas fechas.',
		},
		reschedule: { label: 'Fijar nuevas fechas', done: '{actor} fijó nuevas fechas para la capacitación.' },
		cancelCourse: {
			label: 'Cancelar la capacitación',
			done: '{actor} canceló la capacitación.',
			hint: 'Es posible antes de que empiece. La necesidad queda disponible para otro programa.',
		},
		needWithdrawn: {
			label: 'Detener la ejecución',
			done: 'La ejecución se detuvo porque la necesidad se retiró o ya no está confirmada.',
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
			label: 'Registrar el seguimiento',
			done: '{actor} registró el seguimiento.',
			hint: 'La ejecución se cierra, salvo que los resultados deban examinarse a los doce meses.',
		},
		followUpDue: { label: 'Recordar el seguimiento', done: 'Corresponde hacer el seguimiento.' },
		recordResults: {
			label: 'Registrar los resultados y cerrar',
			done: '{actor} registró los resultados y cerró la ejecución.',
			hint: 'Lo que produjo la capacitación al cabo de doce meses.',
		},
		fail: {
			label: 'Comunicar que la capacitación no puede completarse',
			done: '{actor} comunicó que la capacitación no puede completarse.',
			hint: 'Para una capacitación que ya empezó. La necesidad queda disponible para otro programa.',
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
		startProcurement: { label: 'Iniciar las adquisiciones', done: '{actor} inició las adquisiciones.' },
		contract: { label: 'Registrar el contrato', done: '{actor} registró el contrato.' },
		ship: { label: 'Registrar el envío', done: '{actor} registró el envío.' },
		arriveAtCustoms: {
			label: 'Registrar la llegada a la aduana',
			done: '{actor} registró la llegada a la aduana.',
			hint: 'Se pide al Estado que despache el equipo.',
		},
		holdAtCustoms: {
			label: 'Comunicar una retención en aduana',
			done: '{actor} comunicó que la aduana retiene el equipo.',
			hint: 'Indique qué falta, para que la otra parte pueda ayudar.',
		},
		releaseFromCustoms: {
			label: 'Comunicar el fin de la retención en aduana',
			done: '{actor} comunicó que la aduana ya no retiene el equipo.',
		},
		customsOverdue: {
			label: 'Recordar el despacho de aduana',
			done: 'El despacho de aduana dura más de lo previsto.',
		},
		confirmArrival: {
			label: 'Confirmar la llegada del equipo',
			done: '{actor} confirmó la llegada del equipo.',
		},
		recordInspection: { label: 'Registrar la inspección', done: '{actor} registró la inspección.' },
		acceptAsIs: {
			label: 'Aceptar sin reposición',
			done: '{actor} aceptó el equipo sin reposición.',
			hint: 'No se envía nada por lo que falta o está dañado.',
		},
		reportLoss: {
			label: 'Comunicar pérdidas o daños',
			done: '{actor} comunicó pérdidas o daños.',
			hint: 'La entrega se interrumpe hasta que se aclare cómo continúa.',
		},
		shipReplacement: {
			label: 'Registrar el envío de una reposición',
			done: '{actor} registró el envío de una reposición.',
		},
		continueWithout: {
			label: 'Continuar sin reposición',
			done: '{actor} decidió continuar sin reposición.',
			hint: 'La entrega continúa donde se interrumpió.',
		},
		endAfterLoss: {
			label: 'Poner fin a la entrega tras la pérdida',
			done: '{actor} puso fin a la entrega tras la pérdida.',
			hint: 'Antes de la entrega formal la necesidad queda disponible para otro programa; después, la entrega se cierra.',
		},
		requestChange: {
			label: 'Pedir una modificación',
			done: '{actor} pidió una modificación de lo que se entrega.',
			hint: 'El donante debe dar su acuerdo antes de cualquier modificación.',
		},
		approveChange: {
			label: 'Aprobar la modificación',
			done: '{actor} aprobó la modificación.',
			hint: 'Deben transmitirse y aprobarse nuevas especificaciones.',
		},
		refuseChange: {
			label: 'Rechazar la modificación',
			done: '{actor} rechazó la modificación.',
			hint: 'La entrega continúa donde se interrumpió.',
		},
		reportMisuse: {
			label: 'Comunicar un uso indebido',
			done: '{actor} comunicó un uso indebido del equipo.',
			hint: 'Todo se detiene hasta que vuelva a decidirse sobre la diligencia debida.',
		},
		resumeAfterMisuse: {
			label: 'Reanudar la entrega',
			done: '{actor} reanudó la entrega.',
			hint: 'La entrega continúa donde se interrumpió.',
		},
		endAfterMisuse: {
			label: 'Poner fin a la entrega tras el uso indebido',
			done: '{actor} puso fin a la entrega tras el uso indebido.',
			hint: 'La entrega se cierra.',
		},
		cancelDelivery: {
			label: 'Cancelar la entrega',
			done: '{actor} canceló la entrega.',
			hint: 'Es posible mientras no se haya adjudicado un contrato. La necesidad queda disponible para otro programa.',
		},
		needWithdrawn: {
			label: 'Detener la ejecución',
			done: 'La ejecución se detuvo porque la necesidad se retiró o ya no está confirmada.',
		},
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
		checkDue: {
			label: 'Recordar la verificación',
			done: 'Corresponde una verificación posterior a la entrega.',
		},
		closeDelivery: { label: 'Cerrar la entrega', done: '{actor} cerró la entrega.' },
		fail: {
			label: 'Comunicar que la entrega no puede completarse',
			done: '{actor} comunicó que la entrega no puede completarse.',
			hint: 'Una vez adjudicado un contrato. La necesidad queda disponible para otro programa.',
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
		cancelDelivery: {
			label: 'Cancelar los trabajos',
			done: '{actor} canceló los trabajos.',
			hint: 'Es posible antes de que se transmita un proyecto de texto. La necesidad queda disponible para otro programa.',
		},
		needWithdrawn: {
			label: 'Detener la ejecución',
			done: 'La ejecución se detuvo porque la necesidad se retiró o ya no está confirmada.',
		},
		fail: {
			label: 'Comunicar que los trabajos no pueden completarse',
			done: '{actor} comunicó que los trabajos no pueden completarse.',
			hint: 'Una vez transmitido un proyecto de texto. La necesidad queda disponible para otro programa.',
		},
	},
}
