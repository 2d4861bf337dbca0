import type { dueDiligence as english } from '../en/due-diligence.ts'
import type { Shape } from '../shape.ts'

export const dueDiligence: Shape<typeof english> = {
	dueDiligenceOpened: {
		subject: 'Caso de diligencia debida por examinar',
		what: 'Una solicitud debe examinarse con arreglo a la política de diligencia debida en materia de derechos humanos.',
		next: 'Le rogamos que examine el caso y registre su decisión.',
	},
	dueDiligenceToDecide: {
		subject: 'Evaluación de diligencia debida pendiente de decisión',
		what: 'Se ha evaluado un caso de diligencia debida.',
		next: 'Le rogamos que lea la evaluación y decida, o que la devuelva con una nota; quien evaluó el caso no puede decidir sobre él.',
	},
	dueDiligenceReturned: {
		subject: 'Evaluación de diligencia debida devuelta',
		what: 'La evaluación de un caso de diligencia debida se ha devuelto con una nota.',
		next: 'Le rogamos que lea la nota y evalúe de nuevo el caso.',
	},
	dueDiligenceDecided: {
		subject: 'Decisión de diligencia debida registrada',
		what: 'Se ha decidido el examen de una solicitud en materia de diligencia debida y derechos humanos.',
		next: 'Le rogamos que lea la decisión antes de continuar con la solicitud.',
	},
	dueDiligenceExpired: {
		subject: 'Caso de diligencia debida por examinar de nuevo',
		what: 'Ha terminado el período de validez de la decisión sobre un caso de diligencia debida y el caso vuelve a estar abierto.',
		next: 'El caso se evaluará y se decidirá de nuevo; hasta entonces, lo que depende de él queda en espera.',
	},
	dueDiligenceReopened: {
		subject: 'Caso de diligencia debida reabierto',
		what: 'Se ha reabierto un caso de diligencia debida.',
		next: 'El caso se evaluará y se decidirá de nuevo; hasta entonces, lo que depende de él queda en espera.',
	},
}
