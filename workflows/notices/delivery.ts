import type { Notice } from './notice.ts'

/** Notices about a delivery of equipment. */
export const equipmentNotices = {
	/** Asks the State to sign off what will be bought. */
	specificationToSignOff: { reason: 'participant', facts: ['need', 'programme'], outside: true },
	/** Goes to the programme manager: the procurement may start. */
	specificationSignedOff: { reason: 'manager', facts: ['need', 'programme'], outside: true },
	/** Informs the State that a supplier is contracted; supplier and price stay in the system. */
	equipmentContracted: {
		reason: 'participant',
		facts: ['need', 'programme'],
		kind: 'delivery',
		outside: true,
	},
	/** Informs the State, so that it can prepare; waybill and route stay in the system. */
	equipmentShipped: { reason: 'participant', facts: ['need', 'programme'], outside: true },
	/** Asks the State to clear the equipment before demurrage begins. */
	equipmentAtCustoms: {
		reason: 'participant',
		facts: ['need', 'programme'],
		outside: true,
		dueBy: { milestone: 'customs' },
		calendar: ['customs'],
	},
	/** Goes to both sides; the reason stays in the system. */
	customsHeld: { reason: 'participant', facts: ['need', 'programme'], outside: true },
	/** Goes to the programme manager and the case officer. */
	customsReleased: {
		reason: 'participant',
		facts: ['need', 'programme'],
		outside: true,
		dueBy: { milestone: 'customs' },
		calendar: ['customs'],
	},
	/** Goes to both sides while storage is charged for. */
	customsOverdue: { reason: 'participant', facts: ['need', 'programme'], outside: true },
	/** Goes to the programme manager and the case officer when the equipment has arrived. */
	equipmentReceived: { reason: 'participant', facts: ['need', 'programme'], outside: true },
	/** Informs the State of the inspection, after which UNODC signs the handover first. */
	inspectionRecorded: { reason: 'participant', facts: ['need', 'programme'], outside: true },
	/** Asks the State to sign the handover, which UNODC has signed. */
	handoverToSign: { reason: 'participant', facts: ['need', 'programme'], outside: true },
	/** Informs the State that parts are missing or damaged; which ones stays in the system. */
	linesRejected: { reason: 'participant', facts: ['need', 'programme'], outside: true },
	/** Goes to the programme manager and the case officer. */
	linesAccepted: { reason: 'participant', facts: ['need', 'programme'], kind: 'delivery', outside: true },
	/** Informs the State that a replacement is on its way. */
	replacementShipped: { reason: 'participant', facts: ['need', 'programme'], outside: true },
	/** Goes to both sides; the loss itself stays in the system. */
	lossReported: { reason: 'participant', facts: ['need', 'programme'], outside: true },
	/** Goes to the State and the case officer. */
	lossSettled: {
		reason: 'participant',
		facts: ['need', 'programme'],
		outside: true,
		calendar: ['checkSix', 'checkTwelve'],
	},
	/** Goes to both sides; the change itself stays in the system. */
	changeRequested: { reason: 'participant', facts: ['need', 'programme'], outside: true },
	/** Goes to the State and the case officer: whether the change is agreed; the reason stays in the system. */
	changeDecided: { reason: 'participant', facts: ['need', 'programme', 'decision'], outside: true },
	/** Goes only to UNODC and the programme manager; the State is not informed of a report. */
	misuseReported: { reason: 'participant', facts: ['need', 'programme'] },
	/** Goes to the State as well, so it does not say what was reviewed. */
	misuseResolved: {
		reason: 'participant',
		facts: ['need', 'programme'],
		calendar: ['checkSix', 'checkTwelve'],
	},
	/** Goes to both sides when ownership of the equipment has passed to the State. */
	handoverSigned: {
		reason: 'participant',
		facts: ['need', 'programme'],
		outside: true,
		calendar: ['checkSix', 'checkTwelve'],
	},
	/** Informs the State that the equipment is installed. */
	equipmentInstalled: {
		reason: 'state',
		facts: ['need', 'programme'],
		kind: 'delivery',
		calendar: ['checkSix', 'checkTwelve'],
	},
	/** Goes to both sides before a post-delivery check. */
	checkDue: {
		reason: 'participant',
		facts: ['need', 'programme'],
		outside: true,
		calendar: ['checkSix', 'checkTwelve'],
	},
	/** Informs the State that the equipment was checked in use. */
	checkRecorded: { reason: 'participant', facts: ['need', 'programme'], outside: true },
	/** Goes to the programme manager when a check did not find all equipment in use and in order. */
	checkFailed: { reason: 'manager', facts: ['need', 'programme'], outside: true },
} as const satisfies Record<string, Notice>

/** Notices about a course. */
export const trainingNotices = {
	/** Asks the State to nominate participants. */
	nominationsCalled: {
		reason: 'participant',
		facts: ['need', 'programme', 'startsOn', 'endsOn', 'seats'],
		outside: true,
		dueBy: { milestone: 'nominations' },
		calendar: ['nominations'],
	},
	/** Goes to the programme manager; the names of nominees stay in the system. */
	nominationsReceived: { reason: 'manager', facts: ['need', 'programme'], outside: true },
	/** Asks the State for other nominations; names and note stay in the system. */
	nominationsReturned: {
		reason: 'state',
		facts: ['need', 'programme', 'startsOn', 'endsOn'],
		dueBy: { milestone: 'nominations' },
		calendar: ['nominations'],
	},
	/** Goes to the State, a week before the nominations are due. */
	nominationsReminder: {
		reason: 'participant',
		facts: ['need', 'programme', 'startsOn', 'endsOn'],
		outside: true,
		dueBy: { milestone: 'nominations' },
		calendar: ['nominations'],
	},
	/** Goes to the State and the programme manager. */
	nominationsOverdue: { reason: 'participant', facts: ['need', 'programme'], outside: true },
	/** Informs the State; the reason stays in the system. */
	trainingPostponed: { reason: 'participant', facts: ['need', 'programme'], outside: true },
	/** Goes to both sides when a postponed course has new dates. */
	trainingRescheduled: {
		reason: 'participant',
		facts: ['need', 'programme', 'startsOn', 'endsOn'],
		outside: true,
		dueBy: { milestone: 'nominations' },
		calendar: ['nominations', 'course'],
	},
	/** Goes to the parties that expected the seats. */
	seatsReleased: { reason: 'participant', facts: ['need', 'programme'], outside: true },
	/** Informs the State that the participants are confirmed; their names stay in the system. */
	participantsConfirmed: {
		reason: 'participant',
		facts: ['need', 'programme', 'startsOn', 'endsOn'],
		outside: true,
		calendar: ['course'],
	},
	/** Informs the State that the training has started. */
	trainingStarted: { reason: 'state', facts: ['need', 'programme'], kind: 'delivery', calendar: ['course'] },
	/** Goes to both sides when the training is over. */
	trainingHeld: { reason: 'participant', facts: ['need', 'programme'], kind: 'delivery', outside: true },
	/** Informs the State that learning was measured; the figures stay in the system. */
	learningEvaluated: { reason: 'state', facts: ['need', 'programme'], kind: 'delivery' },
	/** Asks the State to confirm what it received. */
	certificatesReady: { reason: 'participant', facts: ['need', 'programme'], outside: true },
	/** Goes to the programme manager, and to the State and its case officer, who must contribute. */
	followUpDue: { reason: 'participant', facts: ['need', 'programme'], outside: true, calendar: ['followUp'] },
} as const satisfies Record<string, Notice>
