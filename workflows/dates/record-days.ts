import type { Kind } from '#workflows/vocabulary.ts'

/** The days that are recorded of a delivery of each kind, in the order in which they usually come. */
export const daysOfRecord = {
	training: ['openedOn', 'startsOn', 'endsOn', 'courseDay', 'attendedOn', 'learnedOn', 'measuredOn'],
	equipment: [
		...(['openedOn', 'contractedOn', 'expectedOn', 'shippedOn', 'arrivesOn', 'atCustomsOn'] as const),
		...(['receivedOn', 'heldOn', 'installedOn', 'checkedSixOn', 'checkedOn', 'measuredOn'] as const),
	],
	advisory: ['openedOn', 'startsOn', 'endsOn', 'workedOn', 'reviewOn', 'measuredOn'],
} as const satisfies Record<Kind, readonly string[]>

export type RecordDay = (typeof daysOfRecord)[Kind][number]

/**
 * How a day stands to an earlier one: `never` before it; before it only when `explained` by a reason that is recorded
 * with it; or `free`. On the same day is always possible.
 */
export type Bond = 'never' | 'explained' | 'free'
type Bonds = Partial<Record<RecordDay, readonly [Bond, why: string]>>
type RowOfDay = {
	/** A plan, which what happens may precede. */
	isPlan?: true
	/** The product notes it on the day of a step, possibly late. Once a person states it, no other day precedes it. */
	isNoted?: true
	after: Bonds
	/** How it stands to every other earlier day; without it, each one is named here or follows from those named. */
	otherwise?: readonly ['free', why: string]
}

// The product notes the day of some steps itself, when the step is entered: what it stands for may be some days older.
// A day that follows it was therefore possibly earlier, and is taken with a reason; one that a person stated is not.
const late = 'What the product noted itself can have been entered late.'
const planned = 'A plan that has passed is taken with a reason, by its own rule.'

/**
 * What each day of a record cannot come before. A reservation precedes the opening by construction: the same step of the
 * product turns it into the delivery.
 */
const rows: Readonly<Record<RecordDay, RowOfDay>> = {
	openedOn: { isNoted: true, after: {} },
	// Training and advisory support
	startsOn: { isPlan: true, after: { openedOn: ['explained', planned] } },
	endsOn: { isPlan: true, after: { startsOn: ['never', 'Nothing ends before it starts.'] } },
	courseDay: { isPlan: true, after: { openedOn: ['explained', planned] } },
	attendedOn: {
		after: { openedOn: ['free', 'Only days of the course can be ticked, each with its own reason.'] },
	},
	learnedOn: {
		after: {
			courseDay: ['never', 'What was learned is known when the course is over.'],
			attendedOn: ['free', 'Attendance that was not recorded at the time can be entered later.'],
			openedOn: ['never', 'It is the day of the entry.'],
		},
	},
	workedOn: { after: { openedOn: ['never', 'Before the offer is confirmed, no expert-days are reserved.'] } },
	reviewOn: {
		isPlan: true,
		after: {
			startsOn: ['never', 'The result of a mission is not reviewed before it starts.'],
			workedOn: ['free', 'Experts also work on the review.'],
		},
	},
	// Equipment
	contractedOn: {
		isNoted: true,
		after: { openedOn: ['never', 'Both are noted, one step after the other.'] },
	},
	expectedOn: { isPlan: true, after: { contractedOn: ['explained', planned] } },
	shippedOn: { after: { contractedOn: ['explained', late] } },
	arrivesOn: { isPlan: true, after: { shippedOn: ['never', 'Goods arrive after they are shipped.'] } },
	atCustomsOn: {
		isNoted: true,
		after: { shippedOn: ['never', 'Goods reach customs after they are shipped.'] },
	},
	receivedOn: {
		after: {
			shippedOn: ['never', 'Goods are received after they are shipped.'],
			atCustomsOn: ['explained', late],
		},
	},
	heldOn: { after: { receivedOn: ['never', 'What is handed over has been received.'] } },
	installedOn: {
		after: {
			receivedOn: ['never', 'What is installed has been received.'],
			heldOn: ['free', 'Equipment is often in place before its handover record is signed.'],
		},
	},
	checkedSixOn: {
		after: {
			heldOn: ['never', 'A check is of what was handed over.'],
			installedOn: ['explained', 'A check can find that equipment is not installed yet.'],
		},
	},
	checkedOn: {
		after: {
			checkedSixOn: ['never', 'The check after twelve months follows the one after six.'],
			heldOn: ['never', 'A check is of what was handed over.'],
			installedOn: ['explained', 'A check can find that equipment is not installed yet.'],
		},
	},
	// Of every kind
	measuredOn: {
		after: { openedOn: ['never', 'What was measured before belongs to the baseline of the need.'] },
		otherwise: ['free', 'An indicator can be measured at any time of a delivery.'],
	},
}

/** Every earlier day that a day is judged by, the nearest first: named in its row, or before one that is. */
function bondsOf(day: RecordDay): Map<RecordDay, Bond> {
	const named = Object.entries(rows[day].after) as [RecordDay, readonly [Bond, string]][] // keys of `Bonds`
	const bonds = new Map<RecordDay, Bond>()
	for (const [other, [bond]] of named.toReversed()) bonds.set(other, bond)
	for (const [other, [bond]] of named.toReversed()) {
		if (bond === 'free') continue
		for (const [before, farther] of bondsOf(other)) {
			if (farther === 'free' || (bond === 'never' && farther === 'explained')) continue
			const present = bonds.get(before)
			if (!present || (present === 'explained' && bond === 'never')) bonds.set(before, bond)
		}
	}
	return bonds
}

const bonds = new Map(
	Object.values(daysOfRecord)
		.flat()
		.map((day) => [day, bondsOf(day)]),
)

/**
 * How a day stands to an earlier one of its record. `elsewhere`: nothing is asked here, since a day between the two has
 * the reason. Null where the table does not say, which a test refuses.
 */
export function bondBetween(day: RecordDay, earlier: RecordDay): Bond | 'elsewhere' | null {
	const bond = bonds.get(day)?.get(earlier)
	if (bond) return bond
	if (rows[earlier].isPlan || rows[day].otherwise) return 'free'
	const leads = [...(bonds.get(day) ?? [])].some(
		([between, by]) =>
			by === 'never' && ['explained', 'elsewhere'].includes(String(bondBetween(between, earlier))),
	)
	return leads ? 'elsewhere' : null
}

/** Days as they are recorded, by name; several where there are several entries. */
export type RecordedDays = Readonly<Partial<Record<RecordDay, readonly string[]>>>

type DayToJudge = { name: RecordDay; day: string; recorded: RecordedDays }
type EntryOfDay = {
	/** Whether a reason is recorded with it. */
	isExplained: boolean
	/** Days that are entered with it. */
	entered: RecordedDays
}

/** The message for a day that comes before one that it must not come before: it names that day. Null where it does not. */
export function tooEarly(
	{ name, day, recorded }: DayToJudge,
	{ isExplained, entered }: EntryOfDay,
): string | null {
	for (const [other, bond] of bonds.get(name) ?? []) {
		const latest = (entered[other] ?? recorded[other])?.toSorted().at(-1)
		if (!latest || day >= latest || bond === 'free') continue
		if (bond === 'never' || entered[other]) return `dayTooEarly:${other}:${latest}`
		if (!isExplained) return `dayUnlessLate:${other}:${latest}`
	}
	return null
}

/** The same for a day that was moved after one that must not come before it, as a correction can. */
export function tooLate({ name, day, recorded }: DayToJudge): string | null {
	for (const [other, earlier] of bonds) {
		const first = recorded[other]?.toSorted()[0]
		const bond = earlier.get(name)
		const isBroken = bond === 'never' || (bond === 'explained' && rows[name].isNoted)
		if (first && first < day && isBroken) return `dayTooLate:${other}:${first}`
	}
	return null
}
