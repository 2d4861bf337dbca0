import type { exceptions as english } from '../en/exceptions.ts'
import type { Shape } from '../shape.ts'

export const exceptions: Shape<typeof english> = {
	nominationsReturned: {
		subject: 'Candidaturas devueltas',
		what: 'El gestor de programa ha devuelto las candidaturas para la capacitación con una nota.',
		next: 'Le rogamos que lea la nota y proponga participantes de nuevo.',
	},
	nominationsReminder: {
		subject: 'Las candidaturas vencen en una semana',
		what: 'El plazo para presentar las candidaturas a la capacitación vence dentro de siete días.',
		next: 'Le rogamos que proponga participantes en el registro de la capacitación, al que lleva la página de la ejecución; las plazas que queden libres podrán asignarse a otros.',
	},
	nominationsOverdue: {
		subject: 'Candidaturas pendientes',
		what: 'Las candidaturas para la capacitación no se han recibido a tiempo.',
		next: 'Se ruega al Estado que proponga participantes en la página de la ejecución; las plazas que queden libres podrán asignarse a otros.',
	},
	trainingPostponed: {
		subject: 'Capacitación aplazada',
		what: 'La capacitación se ha aplazado.',
		next: 'Le rogamos que informe a todas las personas interesadas; el gestor de programa fijará una nueva fecha.',
	},
	trainingRescheduled: {
		subject: 'Nuevas fechas de la capacitación',
		what: 'Se han fijado nuevas fechas para la capacitación.',
		next: 'Las fechas figuran en la página de la ejecución; se ruega al Estado que informe a todas las personas interesadas.',
	},
	seatsReleased: {
		subject: 'Plazas liberadas',
		what: 'Las plazas de la capacitación que no se habían ocupado se han liberado para otros.',
		next: 'No es necesario que haga nada; la página de la ejecución muestra lo que queda.',
	},
	followUpDue: {
		subject: 'Seguimiento de la capacitación pendiente',
		what: 'Ha llegado el momento de hacer un seguimiento de la aplicación de la capacitación.',
		next: 'El gestor de programa preguntará a los participantes y a sus superiores; se ruega a los puntos focales que presten su apoyo.',
	},
	customsHeld: {
		subject: 'Equipo retenido en la aduana',
		what: 'El equipo está retenido en la aduana.',
		next: 'Se ruega al Estado y al gestor de programa que aporten lo que falte; el motivo figura en la página de la ejecución.',
	},
	customsReleased: {
		subject: 'Equipo que ya no está retenido en la aduana',
		what: 'El equipo ya no está retenido en la aduana.',
		next: 'El Estado confirmará la llegada cuando concluya el despacho.',
	},
	customsOverdue: {
		subject: 'Equipo todavía en la aduana',
		what: 'El equipo lleva en la aduana más tiempo del previsto.',
		next: 'Le rogamos que ayude a concluir el despacho; se ruega al Estado que confirme después la llegada en la página de la ejecución.',
	},
	linesRejected: {
		subject: 'Inspección: faltan partes o están dañadas',
		what: 'La inspección ha revelado que faltan partes del equipo o que están dañadas.',
		next: 'El gestor de programa puede enviar un reemplazo; un punto focal también puede aceptar el equipo tal como está.',
	},
	linesAccepted: {
		subject: 'Equipo aceptado tal como está',
		what: 'El Estado ha aceptado el equipo tal como llegó.',
		next: 'El Estado firmará ahora la entrega.',
	},
	replacementShipped: {
		subject: 'Reemplazo enviado',
		what: 'Se ha enviado un reemplazo del equipo que faltaba o estaba dañado.',
		next: 'Le rogamos que prepare el despacho de aduana y el lugar de entrega.',
	},
	lossReported: {
		subject: 'Pérdida o daño comunicado',
		what: 'Se ha comunicado la pérdida o el daño de equipo.',
		next: 'El gestor de programa decidirá cómo continúa la ejecución.',
	},
	lossSettled: {
		subject: 'La ejecución continúa tras la pérdida o el daño',
		what: 'Se ha decidido continuar la ejecución sin lo que se perdió o dañó.',
		next: 'No es necesario que haga nada; el motivo figura en la página de la ejecución.',
	},
	changeRequested: {
		subject: 'Cambio del equipo solicitado',
		what: 'Se ha solicitado un cambio del equipo.',
		next: 'El gestor de programa decidirá tras consultar al donante; hasta entonces, la ejecución queda en espera.',
	},
	changeDecided: {
		subject: 'Decisión sobre el cambio solicitado',
		what: 'Se ha tomado una decisión sobre el cambio del equipo que se había solicitado.',
		next: 'Le rogamos que lea la decisión en la página de la ejecución; tras un cambio aprobado, las especificaciones se comunican de nuevo.',
	},
	misuseReported: {
		subject: 'Posible uso indebido comunicado',
		what: 'Se ha comunicado un posible uso indebido de lo entregado.',
		next: 'Le rogamos que lea la comunicación en el sistema; todo queda detenido hasta que se examine.',
	},
	misuseResolved: {
		subject: 'La ejecución continúa tras una revisión',
		what: 'Ha terminado una revisión durante la cual la ejecución estaba detenida.',
		next: 'La ejecución continúa; no es necesario que haga nada.',
	},
	checkDue: {
		subject: 'Verificación posterior a la entrega pendiente',
		what: 'Ha llegado el momento de verificar el equipo después de la entrega.',
		next: 'El gestor de programa realizará la verificación; se ruega al Estado que facilite el acceso al equipo.',
	},
}
