import type { delivery as english } from '../en/delivery.ts'
import type { Shape } from '../shape.ts'

export const delivery: Shape<typeof english> = {
	nominationsCalled: {
		subject: 'Convocatoria de candidaturas',
		what: 'Ya pueden proponerse participantes para la capacitación.',
		next: 'Le rogamos que proponga participantes en la página de la ejecución.',
	},
	nominationsReceived: {
		subject: 'Candidaturas recibidas',
		what: 'El Estado ha propuesto participantes para la capacitación.',
		next: 'Le rogamos que compruebe las candidaturas y confirme a los participantes.',
	},
	participantsConfirmed: {
		subject: 'Participantes confirmados',
		what: 'Se ha confirmado a los participantes en la capacitación.',
		next: 'Le rogamos que informe a los participantes; el gestor de programa abrirá la capacitación.',
	},
	trainingStarted: {
		subject: 'Capacitación iniciada',
		what: 'La capacitación ha comenzado.',
		next: 'No es necesario que haga nada; el gestor de programa registrará su conclusión.',
	},
	trainingHeld: {
		subject: 'Capacitación celebrada',
		what: 'La capacitación se ha celebrado y se ha registrado la asistencia.',
		next: 'El gestor de programa evaluará lo aprendido.',
	},
	learningEvaluated: {
		subject: 'Aprendizaje evaluado',
		what: 'Se ha registrado la evaluación de la capacitación.',
		next: 'El gestor de programa expedirá los certificados.',
	},
	certificatesReady: {
		subject: 'Certificados expedidos',
		what: 'Se han expedido los certificados de la capacitación.',
		next: 'Se ruega a un punto focal que confirme la recepción en la página de la ejecución.',
	},
	specificationToSignOff: {
		subject: 'Especificaciones por aprobar',
		what: 'El gestor de programa ha comunicado las especificaciones del equipo.',
		next: 'Se ruega a un punto focal que las lea y las apruebe.',
	},
	specificationSignedOff: {
		subject: 'Especificaciones aprobadas',
		what: 'El Estado ha aprobado las especificaciones del equipo.',
		next: 'Le rogamos que inicie las adquisiciones.',
	},
	equipmentContracted: {
		subject: 'Equipo contratado',
		what: 'Se ha contratado a un proveedor para el equipo.',
		next: 'El gestor de programa anunciará el envío.',
	},
	equipmentShipped: {
		subject: 'Equipo enviado',
		what: 'El equipo se ha enviado.',
		next: 'Le rogamos que prepare el despacho de aduana y el lugar de entrega.',
	},
	equipmentAtCustoms: {
		subject: 'Equipo en la aduana',
		what: 'El equipo ha llegado a la aduana.',
		next: 'Le rogamos que gestione el despacho y que confirme después la llegada en la página de la ejecución.',
	},
	equipmentReceived: {
		subject: 'Equipo recibido',
		what: 'El Estado ha confirmado la llegada del equipo.',
		next: 'El gestor de programa lo inspeccionará y registrará el resultado.',
	},
	inspectionRecorded: {
		subject: 'Inspección registrada',
		what: 'El equipo se ha inspeccionado y se ha registrado el resultado.',
		next: 'Se ruega a un punto focal que lea el resultado y firme la entrega.',
	},
	handoverSigned: {
		subject: 'Entrega firmada',
		what: 'Se ha firmado la entrega del equipo.',
		next: 'El gestor de programa registrará la instalación.',
	},
	equipmentInstalled: {
		subject: 'Equipo instalado',
		what: 'Se ha registrado la instalación del equipo.',
		next: 'El gestor de programa verificará el equipo a los 6 meses y a los 12 meses.',
	},
	checkRecorded: {
		subject: 'Verificación posterior a la entrega registrada',
		what: 'Se ha registrado una verificación del equipo posterior a la entrega.',
		next: 'No es necesario que haga nada; puede leer el resultado en la página de la ejecución.',
	},
	checkFailed: {
		subject: 'Verificación posterior a la entrega no superada',
		what: 'Una verificación posterior a la entrega ha mostrado que no todo el equipo está presente, funciona, se usa y se mantiene.',
		next: 'Le rogamos que lea el resultado en la página de la ejecución y acuerde con el Estado lo que deba hacerse.',
	},
	termsToAgree: {
		subject: 'Mandato por aprobar',
		what: 'El gestor de programa ha comunicado el mandato del asesoramiento.',
		next: 'Se ruega a un punto focal que lea el mandato y lo apruebe.',
	},
	termsAgreed: {
		subject: 'Mandato aprobado',
		what: 'El Estado ha aprobado el mandato del asesoramiento.',
		next: 'Le rogamos que inicie los trabajos.',
	},
	draftShared: {
		subject: 'Proyecto de documento comunicado',
		what: 'Se ha comunicado a su Estado un proyecto de documento del asesoramiento.',
		next: 'Le rogamos que lo devuelva con observaciones; un punto focal también puede aceptarlo como versión final.',
	},
	draftReturned: {
		subject: 'Proyecto de documento devuelto con observaciones',
		what: 'El Estado ha devuelto el proyecto de documento con observaciones.',
		next: 'Le rogamos que revise el proyecto y lo comunique de nuevo.',
	},
	finalAccepted: {
		subject: 'Versión final aceptada',
		what: 'El Estado ha aceptado la versión final del asesoramiento.',
		next: 'El gestor de programa fijará una fecha para el seguimiento.',
	},
	receiptConfirmed: {
		subject: 'Recepción confirmada por el Estado',
		what: 'El Estado ha confirmado que recibió la capacitación.',
		next: 'El gestor de programa hará un seguimiento de su aplicación.',
	},
	followUpStarted: {
		subject: 'Seguimiento iniciado',
		what: 'Ha comenzado el seguimiento de la ejecución.',
		next: 'El gestor de programa preguntará cómo se utilizan los resultados.',
	},
	deliveryClosed: {
		subject: 'Ejecución cerrada',
		what: 'La ejecución se ha cerrado.',
		next: 'No es necesario que haga nada; puede seguir consultando el expediente.',
	},
}
