import type { Notice } from './notice.ts'

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
