import type { Shape } from '#app/i18n/shape.ts'
import type { dueDiligence as english } from '#app/i18n/words/en/due-diligence.ts'

export const dueDiligence: Shape<typeof english> = {
	title: 'Diligencia debida en materia de derechos humanos',
	lead: 'El apoyo a una fuerza de seguridad se examina antes de que comience la capacitación operativa y antes de que se compre equipo. Al Estado solo se le comunica que la diligencia debida está en curso.',
	open: 'Abrir el expediente',
	overview: {
		title: 'En qué punto está el expediente',
		status: 'Estado del expediente',
		request: 'Solicitud',
		state: 'Estado',
		recipients: 'Quién recibiría el apoyo',
		openedOn: 'Abierto el',
		validUntil: 'Resultado favorable hasta el',
	},
	assessment: {
		title: 'Evaluación',
		earlier: 'Evaluación anterior, ya no vigente',
		none: 'Nadie ha evaluado todavía este expediente.',
		by: 'Evaluado por',
		on: 'Evaluado el',
	},
	decision: {
		title: 'Decisión',
		by: 'Decidido por',
		on: 'Decidido el',
	},
	heldUp: {
		title: 'Lo que espera la decisión',
		caption: 'Apoyo operativo que el expediente detiene',
		none: 'Ningún apoyo operativo de esta solicitud debe esperar.',
		need: 'Necesidad',
		named: '{rank}. {title}',
		status: 'Estado de la necesidad',
		delivery: 'Ejecución',
	},
	rights: {
		title: 'Salvaguardias declaradas por el Estado',
		none: 'El Estado no ha respondido nada aquí.',
	},
	next: {
		title: 'Qué sigue',
		none: 'Por el momento no se espera nada de nadie.',
	},
	act: 'Sus pasos',
	history: 'Historial del expediente',
}
