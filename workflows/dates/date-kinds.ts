import { isNameOf } from '#workflows/names.ts'
/**
 * Whose day counts as today: that of the capital of the State, that of UNODC in Vienna, or of neither where whole days
 * in UTC are appointed.
 */
export type Party = 'state' | 'office' | 'utc'

/** The rule that is stated where a day comes before another one. */
type OrderRule =
	| 'datesOutOfOrder'
	| 'receivedBeforeDated'
	| 'arrivalBeforeShipment'
	| 'beforeArrival'
	| 'beforeHandover'
	| 'beforeDelivery'
	| 'beforeCourseEnds'

/** Where a check counts from this target on, less `LEEWAY_DAYS`; an earlier one is an early check with a reason. */
type CheckTarget = 'checkSixMonths' | 'checkTwelveMonths' | 'followUpSixMonths'

/** What may be entered into a date field. */
export type DateKind = {
	/**
	 * `fact`: it has happened, so not after today. `plan`: it is ahead, so not before today. `either`: it may be past or
	 * ahead, for the reason beside it.
	 */
	kind: 'fact' | 'plan' | 'either'
	party: Party
	/** A plan may be entered after its day with a reason, in the field `lateReason` of the same form. */
	late?: true
	/** Dates that must not come after it, of the same form or known from what is stored, with the rule that is stated. */
	after?: Readonly<Record<string, OrderRule>>
	/** The first day on which it can have been so. */
	from?: string
	/** A check is not counted as the result before the day of its target; the name of each possible target. */
	check?: readonly CheckTarget[]
}

/** A check counts as the result from this many days before its due day. */
export const LEEWAY_DAYS = 30

type Order = DateKind['after']
const fact = (party: Party, after: Order = {}): DateKind => ({ kind: 'fact', party, after })
const plan = (party: Party, after: Order = {}): DateKind => ({ kind: 'plan', party, after })
const latePlan = (party: Party, after: Order = {}): DateKind => ({ ...plan(party, after), late: true })
const either = (after: Order = {}): DateKind => ({ kind: 'either', party: 'office', after })

const course = {
	startsOn: latePlan('office'),
	endsOn: latePlan('office', { startsOn: 'datesOutOfOrder' }),
}
const freight = {
	shippedOn: fact('office'),
	arrivesOn: latePlan('office', { shippedOn: 'arrivalBeforeShipment' }),
}
// Both instruments were opened for signature in Palermo on this day: before it, no State had a status.
const opened = { ...fact('office'), from: '2000-12-12' } satisfies DateKind
const treaties = { treatyStatusOn: opened, conventionStatusOn: opened }
const reportDate = { dated: either() }
const need = {
	// An event may be the reason of an urgent need because it is coming or because it has happened.
	urgencyEventOn: either(),
	// "Not before" a day that has passed means that the need can be met from now on.
	earliest: either(),
	latest: plan('state', { earliest: 'datesOutOfOrder' }),
	// A period in which people are unavailable excludes nothing once it is over.
	'unavailable.from': either(),
	'unavailable.to': either({ from: 'datesOutOfOrder' }),
}

/**
 * The kind of every date that a person can enter, by form and field: events by chart and type, forms by the name of
 * their schema, sections of the submission by `section.` and their name. Forms, workbooks, imports and steps all use
 * this table.
 */
export const dateKinds = {
	// Steps
	'request.endorse': { noteDate: fact('state') },
	'dueDiligence.assess': { checkedOn: fact('office') },
	'training.callForNominations': course,
	'training.reschedule': course,
	'equipment.contract': { expectedOn: latePlan('office') },
	'equipment.ship': freight,
	'equipment.shipReplacement': freight,
	'equipment.confirmArrival': { receivedOn: fact('state', { shippedOn: 'arrivalBeforeShipment' }) },
	'equipment.recordInstallation': { installedOn: fact('state', { receivedOn: 'beforeArrival' }) },
	'advisory.shareTerms': course,
	'advisory.startFollowUp': { reviewOn: latePlan('office') },
	referenceList: { validFrom: either(), validUntil: either({ validFrom: 'datesOutOfOrder' }) },
	// Records of a delivery
	shipmentDetails: { arrivesOn: latePlan('office', { shippedOn: 'arrivalBeforeShipment' }) },
	handoverByOffice: { heldOn: fact('state', { receivedOn: 'beforeArrival' }) },
	equipmentCheck: {
		checkedOn: {
			...fact('state', { heldOn: 'beforeHandover' }),
			check: ['checkSixMonths', 'checkTwelveMonths'],
		},
	},
	coursePlan: { days: latePlan('office') },
	// The day is part of each ticked cell.
	attendanceForm: { present: fact('state') },
	// Recorded on the day that they are entered. What was learned is known when the course is over.
	resultsForm: { recordedOn: fact('office', { courseEndsOn: 'beforeCourseEnds' }) },
	followUpForm: { recordedOn: { ...fact('state'), check: ['followUpSixMonths'] } },
	measurement: { measuredOn: fact('state', { openedOn: 'beforeDelivery' }) },
	expertDay: { day: fact('state', { openedOn: 'beforeDelivery' }) },
	// People and posts
	newNote: {
		dated: fact('state'),
		receivedOn: fact('office', { dated: 'receivedBeforeDated' }),
		'named.day': plan('utc'),
	},
	newSuccessor: { day: plan('utc') },
	invitedSuccessor: { day: plan('utc') },
	newDeputy: { firstDay: plan('utc'), lastDay: plan('utc', { firstDay: 'datesOutOfOrder' }) },
	// What a source says of a State's status under each instrument
	newState: treaties,
	changedState: treaties,
	// A document is dated by its day of issue, which is known beforehand.
	newReport: reportDate,
	changedReport: reportDate,
	reportFrame: reportDate,
	// What a source says of a price
	unitPriceForm: { dated: fact('office') },
	// Programmes
	programmeRecord: {
		// A programme is often recorded after its funding has begun.
		fundingFrom: either(),
		fundingTo: plan('office', { fundingFrom: 'datesOutOfOrder' }),
		lastCommitment: plan('office'),
		reserveReleaseOn: plan('office'),
		'cohorts.startsOn': plan('office'),
		'cohorts.endsOn': plan('office', { startsOn: 'datesOutOfOrder' }),
	},
	// The submission
	'section.need': need,
} as const satisfies Record<string, Readonly<Record<string, DateKind>>>

export type DatedForm = keyof typeof dateKinds

/** The dates of a form; none if it has none. */
export const datesOf = (form: string): Readonly<Record<string, DateKind>> =>
	isNameOf(dateKinds, form) ? dateKinds[form] : {}
