import { isNameOf } from '#workflows/names.ts'
import type { RecordDay } from './record-days.ts'

/**
 * Whose day counts as today: that of the capital of the State, that of UNODC in Vienna, or of neither where whole days
 * in UTC are appointed.
 */
export type Party = 'state' | 'office' | 'utc'

/** The rule that is stated where a day comes before another one. */
type OrderRule = 'datesOutOfOrder' | 'receivedBeforeDated'

/**
 * What a date must not come before: its place among the days of a record; dates of the same form, with the rule that is
 * stated; or nothing, for a reason.
 */
type Order = { day: RecordDay } | { after: Readonly<Record<string, OrderRule>> } | { alone: string }

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
	order: Order
	/** The first day on which it can have been so. */
	from?: string
	/** A check is not counted as the result before the day of its target; the name of each possible target. */
	check?: readonly CheckTarget[]
}

/** A check counts as the result from this many days before its due day. */
export const LEEWAY_DAYS = 30

const fact = (party: Party, order: Order): DateKind => ({ kind: 'fact', party, order })
const plan = (party: Party, order: Order): DateKind => ({ kind: 'plan', party, order })
const latePlan = (party: Party, order: Order): DateKind => ({ ...plan(party, order), late: true })
const either = (order: Order): DateKind => ({ kind: 'either', party: 'office', order })

const inRecord = (day: RecordDay): Order => ({ day })
const following = (field: string, rule: OrderRule = 'datesOutOfOrder'): Order => ({
	after: { [field]: rule },
})
const alone = (why: string): Order => ({ alone: why })
const first = alone('The first date of its form.')

const course = {
	startsOn: latePlan('office', inRecord('startsOn')),
	endsOn: latePlan('office', inRecord('endsOn')),
}
const freight = {
	shippedOn: fact('office', inRecord('shippedOn')),
	arrivesOn: latePlan('office', inRecord('arrivesOn')),
}
const arrival = { receivedOn: fact('state', inRecord('receivedOn')) }
// Both instruments were opened for signature in Palermo on this day: before it, no State had a status.
const opened = {
	...fact('office', alone('States accede to one instrument before or after the other.')),
	from: '2000-12-12',
} satisfies DateKind
const treaties = { treatyStatusOn: opened, conventionStatusOn: opened }
const equipmentChecks = ['checkSixMonths', 'checkTwelveMonths'] as const
const reportDate = { dated: either(alone('The only date of a report.')) }
const succession = { day: plan('utc', alone('A post passes on any day ahead.')) }
const need = {
	// An event may be the reason of an urgent need because it is coming or because it has happened.
	urgencyEventOn: either(alone('An event outside the request.')),
	// "Not before" a day that has passed means that the need can be met from now on.
	earliest: either(first),
	latest: plan('state', following('earliest')),
	// A period in which people are unavailable excludes nothing once it is over.
	'unavailable.from': either(first),
	'unavailable.to': either(following('from')),
}

/**
 * The kind of every date that a person can enter, by form and field: events by chart and type, forms by the name of
 * their schema, sections of the submission by `section.` and their name. Forms, workbooks, imports and steps all use
 * this table.
 */
export const dateKinds = {
	// Steps
	'request.endorse': {
		noteDate: fact('state', alone('A note verbale is written before or after the filing.')),
	},
	'dueDiligence.assess': {
		checkedOn: fact('office', alone('Sources are also checked before a case is opened.')),
	},
	'training.callForNominations': course,
	'training.reschedule': course,
	'equipment.contract': { expectedOn: latePlan('office', inRecord('expectedOn')) },
	'equipment.ship': freight,
	'equipment.shipReplacement': freight,
	'equipment.confirmArrival': arrival,
	'equipment.recordInstallation': { installedOn: fact('state', inRecord('installedOn')) },
	'advisory.shareTerms': course,
	'advisory.startFollowUp': { reviewOn: latePlan('office', inRecord('reviewOn')) },
	referenceList: { validFrom: either(first), validUntil: either(following('validFrom')) },
	// Records of a delivery
	shipmentDetails: { arrivesOn: freight.arrivesOn },
	/** All days of a shipment, as a correction has them. */
	shipment: { ...freight, atCustomsOn: fact('state', inRecord('atCustomsOn')), ...arrival },
	handoverByOffice: { heldOn: fact('state', inRecord('heldOn')) },
	/** The check after six months, of the same form as the one after twelve. */
	equipmentCheckSix: { checkedOn: { ...fact('state', inRecord('checkedSixOn')), check: equipmentChecks } },
	equipmentCheck: { checkedOn: { ...fact('state', inRecord('checkedOn')), check: equipmentChecks } },
	coursePlan: { days: latePlan('office', inRecord('courseDay')) },
	// The day is part of each ticked cell.
	attendanceForm: { present: fact('state', inRecord('attendedOn')) },
	// Recorded on the day that they are entered. What was learned is known when the course is over.
	resultsForm: { recordedOn: fact('office', inRecord('learnedOn')) },
	followUpForm: {
		recordedOn: { ...fact('state', alone('It is the day of the entry.')), check: ['followUpSixMonths'] },
	},
	measurement: { measuredOn: fact('state', inRecord('measuredOn')) },
	expertDay: { day: fact('state', inRecord('workedOn')) },
	// People and posts
	newNote: {
		dated: fact('state', first),
		receivedOn: fact('office', following('dated', 'receivedBeforeDated')),
		'named.day': plan('utc', alone('People named in a note take up their posts on any day ahead.')),
	},
	newSuccessor: succession,
	invitedSuccessor: succession,
	newDeputy: { firstDay: plan('utc', first), lastDay: plan('utc', following('firstDay')) },
	// What a source says of a State's status under each instrument
	newState: treaties,
	changedState: treaties,
	// A document is dated by its day of issue, which is known beforehand.
	newReport: reportDate,
	changedReport: reportDate,
	reportFrame: reportDate,
	// What a source says of a price
	unitPriceForm: { dated: fact('office', alone('The only date of a price.')) },
	// Programmes
	programmeRecord: {
		// A programme is often recorded after its funding has begun.
		fundingFrom: either(first),
		fundingTo: plan('office', following('fundingFrom')),
		lastCommitment: plan('office', alone('Within the funding period, by the rules of the record.')),
		reserveReleaseOn: plan('office', alone('Within the funding period, by the rules of the record.')),
		'cohorts.startsOn': plan('office', alone('Within the funding period, by the rules of the record.')),
		'cohorts.endsOn': plan('office', following('startsOn')),
	},
	// The submission
	'section.need': need,
} as const satisfies Record<string, Readonly<Record<string, DateKind>>>

export type DatedForm = keyof typeof dateKinds

/** The dates of a form; none if it has none. */
export const datesOf = (form: string): Readonly<Record<string, DateKind>> =>
	isNameOf(dateKinds, form) ? dateKinds[form] : {}
