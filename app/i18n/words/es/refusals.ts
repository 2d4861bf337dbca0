import type { Shape } from '#app/i18n/shape.ts'
import type { refusals as english } from '#app/i18n/words/en/refusals.ts'

export const refusals: Shape<typeof english> = {
	notTheDrafter: 'La persona que redactó una solicitud no puede avalarla.',
	notTheProposer: 'La persona que propuso las decisiones no puede aprobarlas ni devolverlas.',
	assignedOfficer: 'Este paso está reservado al oficial encargado de la solicitud.',
	ownProgramme: 'Este paso está reservado al gestor del programa correspondiente.',
	dueDiligenceDone: 'Este paso debe esperar a que concluya un examen obligatorio.',
	dueDiligenceOpen: 'No hay ninguna diligencia debida en curso para esta solicitud.',
	stillRecallable:
		'Hay una entrega en curso para una de las necesidades; el programa debe ponerle fin antes de que pueda retirarse la solicitud.',
	partnersConsented: 'El Estado no ha consentido en que esta solicitud se comparta con asociados.',
	impossible: 'Este paso no es posible en el estado actual.',
	conflict:
		'Otra persona actuó antes. A continuación figura el estado actual; le rogamos que lo compruebe y vuelva a intentarlo.',
	forbidden: 'Su función no permite este paso.',
	unreadable:
		'No se puede leer el estado guardado. No se ha modificado nada. Le rogamos que avise a la administración del sistema.',
	capacityExceeded: 'El programa no tiene capacidad disponible suficiente para esta cantidad.',
	belowMinimum: 'La cantidad es inferior al mínimo útil para el Estado.',
	aboveRequested: 'La cantidad es superior a la solicitada.',
	doesNotFit: 'El programa no se ajusta a esta necesidad: no se cumple al menos una de sus reglas.',
	incomplete: 'La solicitud aún no está completa. Le rogamos que rellene las secciones señaladas.',
	notTheRightPerson: 'Esta persona no desempeña la función requerida.',
}
