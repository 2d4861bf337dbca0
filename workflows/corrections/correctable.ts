import type { DatedForm } from '#workflows/dates/date-kinds.ts'
import type { Kind } from '#workflows/vocabulary.ts'

/** How a corrected value is entered and checked. */
export type ValueKind = 'day' | 'days' | 'count' | 'percent' | 'amount' | 'text' | 'yesNo'

/** The step by which the State signed or confirmed an entry. */
type Signature =
	| 'nominate'
	| 'confirmReceipt'
	| 'agreeTerms'
	| 'confirmArrival'
	| 'signHandover'
	| 'acceptFinal'

type Correctable = {
	/** The deliveries that have such entries; each kind unless named. */
	of?: readonly Kind[]
	fields: Readonly<Record<string, ValueKind>>
	/** The form of the table of dates that its days obey. */
	dates?: DatedForm
	/** Once the State took this step, its focal point agrees to a correction before it counts. */
	signed?: Signature
	/** Whether the State may propose a correction as well; otherwise only the programme manager. */
	byState?: true
	/** One that the State recorded needs its agreement, and is its own to correct; one of UNODC is not. */
	ofRecorder?: true
	/** The amount allowed for a delivery above its reservation: a second person of UNODC agrees. */
	secondOfOffice?: true
}

const training = { of: ['training'] } as const
const equipment = { of: ['equipment'] } as const
const advisory = { of: ['advisory'] } as const
const people = { women: 'count', men: 'count', notStated: 'count' } as const
const period = { startsOn: 'day', endsOn: 'day' } as const

/**
 * Every recorded entry that can be corrected by a further entry, with its fields. Entries with the name of a step are
 * what that step stated; the others are rows of the records. What the server counts from rows follows them and is not
 * corrected by itself; certificates are revoked, never corrected.
 */
export const correctable = {
	// What steps stated
	callForNominations: {
		...training,
		fields: { ...period, seats: 'count', minimumCohort: 'count' },
		dates: 'training.callForNominations',
		signed: 'confirmReceipt',
	},
	// The State nominates: its numbers are its own.
	nominate: { ...training, fields: people, signed: 'nominate', byState: true },
	confirmParticipants: { ...training, fields: people, signed: 'confirmReceipt' },
	releaseSeats: { ...training, fields: { seats: 'count' } },
	reschedule: { ...training, fields: period, dates: 'training.reschedule', signed: 'confirmReceipt' },
	recordResults: { ...training, fields: { cases: 'count', referrals: 'count' } },
	recordInstallation: {
		...equipment,
		fields: { installedOn: 'day', trained: 'count' },
		dates: 'equipment.recordInstallation',
	},
	shareTerms: {
		...advisory,
		fields: { days: 'count', ...period },
		dates: 'advisory.shareTerms',
		signed: 'agreeTerms',
	},
	startFollowUp: { ...advisory, fields: { reviewOn: 'day' }, dates: 'advisory.startFollowUp' },
	recordFollowUp: { ...advisory, fields: { adopted: 'yesNo' } },
	// Rows of the records
	participant: {
		...training,
		fields: { preTest: 'percent', postTest: 'percent', presentOn: 'days' },
		dates: 'attendanceForm',
		signed: 'confirmReceipt',
	},
	followUp: { ...training, fields: { stillInPost: 'yesNo', applying: 'yesNo' }, byState: true },
	satisfaction: {
		...training,
		fields: { a1: 'count', a2: 'count', a3: 'count', a4: 'count', a5: 'count' },
		signed: 'confirmReceipt',
	},
	courseBudget: { ...training, fields: { amount: 'amount' } },
	contract: {
		...equipment,
		fields: { amount: 'amount', expectedOn: 'day' },
		dates: 'equipment.contract',
	},
	contractedLine: { ...equipment, fields: { quantity: 'count' } },
	shippedLine: { ...equipment, fields: { quantity: 'count' }, signed: 'confirmArrival', byState: true },
	loss: { ...equipment, fields: { lost: 'count', damaged: 'count' }, byState: true, ofRecorder: true },
	shipment: {
		...equipment,
		fields: { shippedOn: 'day', arrivesOn: 'day', atCustomsOn: 'day', receivedOn: 'day' },
		dates: 'shipment',
		signed: 'confirmArrival',
		byState: true,
	},
	inspectedLine: {
		...equipment,
		fields: { ok: 'count', short: 'count', damaged: 'count' },
		signed: 'signHandover',
	},
	handover: {
		...equipment,
		fields: { heldOn: 'day' },
		dates: 'handoverByOffice',
		signed: 'signHandover',
	},
	checkedLine: {
		...equipment,
		fields: { checkedOn: 'day', present: 'count', working: 'count', used: 'count', maintained: 'count' },
		dates: 'equipmentCheck',
	},
	expertDay: {
		...advisory,
		fields: { day: 'day', halfDays: 'count' },
		dates: 'expertDay',
		signed: 'acceptFinal',
	},
	measurement: {
		fields: { reached: 'text', measuredOn: 'day' },
		dates: 'measurement',
		byState: true,
		ofRecorder: true,
	},
	spending: { of: ['training', 'equipment'], fields: { amount: 'count' }, secondOfOffice: true },
} as const satisfies Record<string, Correctable>

export type EntryName = keyof typeof correctable
export const entryNames = Object.keys(correctable) as [EntryName, ...EntryName[]]

/** The row of an entry in the table. */
export const correctableOf = (name: EntryName): Correctable => correctable[name]

/** A value as it is stored with a correction; null where nothing was recorded. */
export type Value = string | number | boolean | readonly string[] | null
export type Values = Readonly<Record<string, Value>>

/** The fields that differ, with their values before and after. */
export function changedIn(before: Values, after: Values): { before: Values; after: Values } {
	const changed = Object.keys(after).filter(
		(name) => JSON.stringify(after[name]) !== JSON.stringify(before[name]),
	)
	const of = (values: Values) => Object.fromEntries(changed.map((name) => [name, values[name] ?? null]))
	return { before: of(before), after: of(after) }
}

/** A correction as it is shown: each changed field with its values before and after. */
export type ShownCorrection = {
	id: string
	name: EntryName
	entryId: string
	status: string
	fields: { field: string; kind: ValueKind; before: Values[string]; after: Values[string] }[]
	reason: string
	by: string | null
	at: Date
	answer: string
	decidedBy: string | null
}
