import type { Shape } from '#app/i18n/shape.ts'
import type { refusals as english } from '#app/i18n/words/en/refusals.ts'

export const refusals: Shape<typeof english> = {
	notTheDrafter: 'La persona que redactó una solicitud no puede avalarla.',
	notTheProposer: 'La persona que propuso las decisiones no puede aprobarlas ni devolverlas.',
	notTheAssessor: 'La persona que evaluó un expediente no puede decidir sobre él.',
	notTheDecliner: 'La persona que propuso no aceptar una necesidad no puede decidir al respecto.',
	notTheDeparter: 'Quien se apartó de la propuesta no puede aprobarla.',
	assignedOfficer: 'Este paso está reservado al oficial encargado de la solicitud.',
	notTheOfficer: 'Usted ya es el oficial encargado de esta solicitud.',
	ownRegion: 'Este Estado no pertenece a una región de la que usted se ocupe.',
	ownProgramme: 'Este paso está reservado al gestor del programa correspondiente.',
	notRecused:
		'Usted no toma decisiones en este asunto: es nacional del Estado o se ha declarado un conflicto de intereses.',
	dueDiligenceDone: 'Este paso debe esperar a que concluya un examen obligatorio.',
	stillRecallable:
		'Se ha adjudicado un contrato o ha empezado una capacitación; el programa debe poner fin a la ejecución antes de que esto pueda retirarse.',
	mayBegin: 'La Sede examina por qué no ha empezado la ejecución. Le rogamos que espere su respuesta.',
	partnersConsented: 'El Estado no ha consentido en que esta solicitud se comparta con asociados.',
	stillReopenable: 'El plazo en que podía reabrirse esta solicitud ha vencido, o nunca se presentó.',
	stillReconsiderable:
		'El plazo en que podía reconsiderarse esta necesidad ha vencido, o su solicitud ha concluido.',
	impossible: 'Este paso no es posible en el estado actual.',
	conflict:
		'Otra persona actuó antes. A continuación figura el estado actual; le rogamos que lo compruebe y vuelva a intentarlo.',
	forbidden: 'Su función no permite este paso.',
	unreadable:
		'No se puede leer el estado guardado. No se ha modificado nada. Le rogamos que avise a la administración del sistema.',
	capacityExceeded: 'El programa no tiene capacidad disponible suficiente para esta cantidad.',
	programmeClosed: 'El programa está cerrado y no hace ofertas.',
	commitmentOver: 'Ha pasado el último día en que este programa podía contraer compromisos.',
	bundleOfOne: 'Elija al menos una necesidad además de esta.',
	confidentialNeed:
		'Las necesidades de solicitudes confidenciales solo las agrupan el equipo de triaje y la sede.',
	inAnotherBundle: 'Esta necesidad ya forma parte de una agrupación.',
	otherKind: 'Esta necesidad es de otro tipo de asistencia.',
	endedNeed: 'Esta necesidad ya no busca programa.',
	bundleEnded: 'Esta agrupación ha terminado.',
	belowMinimum: 'La cantidad es inferior al mínimo útil para el Estado.',
	aboveRequested: 'La cantidad es superior a la solicitada.',
	useWholeOffer: 'Esto es todo lo solicitado: le rogamos que ofrezca la totalidad.',
	notFull: 'El programa aún tiene capacidad: le rogamos que le proponga la necesidad.',
	doesNotFit: 'El programa no se ajusta a esta necesidad: no se cumple al menos una de sus reglas.',
	belowCohort: 'Hay menos participantes que el mínimo con que se celebra la capacitación.',
	incomplete: 'La solicitud aún no está completa. Le rogamos que rellene las secciones señaladas.',
	tooLate: 'El plazo para esto ha vencido.',
	locked: 'Este campo no está desbloqueado. No se ha modificado nada.',
	notTheRightPerson: 'Esta persona no desempeña la función requerida.',
	sameOfficer: 'Esta persona ya es el oficial encargado.',
	anotherOfficer:
		'El Estado pidió una reconsideración: le rogamos que elija a un oficial distinto del anterior.',
	roundSettled: 'Esta ronda de puntuación está cerrada o ha comenzado otra. No se ha modificado nada.',
	notScored: 'Actualmente no se busca programa para esta necesidad, por lo que no se puntúa.',
	noAcceptedNeed: 'Ninguna necesidad de esta solicitud está aceptada en este momento.',
	notTheEndorser: 'Esta persona avaló la solicitud y no puede pasar a ser quien la redacta.',
	cannotTakeIt:
		'Esta persona no puede recibirlo: otra región, nacionalidad del Estado o un conflicto de intereses declarado.',
	recordIncomplete: 'La ficha todavía no está completa. Lo que falta se indica en «Qué se puede hacer».',
	offersOpen: 'Todavía hay propuestas u ofertas abiertas; se indican a continuación.',
	noLines: 'Anote primero en el registro al menos una línea de las especificaciones.',
	linesChanged:
		'Las líneas se modificaron después de haberse comunicado. El programa debe volver a comunicar las especificaciones antes de que puedan aprobarse.',
	notAllInspected: 'Anote primero en el registro lo que constató la inspección en cada línea.',
	officeUnsigned: 'El gestor del programa aún no ha firmado la entrega en el registro.',
	serialsMissing: 'A una línea aún le falta un número de serie por cada pieza aceptada.',
	notAllChecked: 'Anote primero en el registro lo que constató esta verificación en cada línea.',
	alreadySigned: 'Esta entrega ya se firmó en nombre de la Oficina.',
	linesThere: 'Las especificaciones ya tienen líneas.',
	noFiledLines: 'El Estado no presentó ninguna línea que pueda tomarse.',
}
