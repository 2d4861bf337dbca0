import { recordOf } from '#workflows/names.ts'

export type InspectedPieces = { ok: number; short: number; damaged: number }
export type Checked = { present: number; working: number; used: number; maintained: number }

type Errors = Record<string, string>

/** Returns the inconsistencies in an inspection of so many pieces, by field. */
export function inspectionErrors(quantity: number, { ok, short, damaged }: InspectedPieces): Errors {
	return ok + short + damaged === quantity ? {} : { ok: 'notTheLine' }
}

type Stated = { [Name in keyof InspectedPieces]: number | null }

/**
 * Returns the findings of a row where all is in order except what it names: what it leaves open is not damaged, missing
 * only as far as it was never received, and the rest is in good order.
 */
export function inOrderExcept(
	quantity: number,
	{ ok, short, damaged }: Stated,
	received: number | null = null,
): InspectedPieces {
	const unsent = Math.max(0, quantity - (received ?? quantity))
	const faults = { short: short ?? unsent, damaged: damaged ?? 0 }
	return { ok: ok ?? Math.max(0, quantity - faults.short - faults.damaged), ...faults }
}

/** Returns the inconsistencies in a check of so many pieces handed over, by field. */
export function checkErrors(handedOver: number, { present, working, used, maintained }: Checked): Errors {
	return {
		...(present > handedOver && { present: 'aboveHandedOver' }),
		...(working > present && { working: 'abovePresent' }),
		...(used > working && { used: 'aboveWorking' }),
		...(maintained > present && { maintained: 'abovePresent' }),
	}
}

/** Returns the sums of the rows, by name. */
export function sumsOf<Name extends string>(
	names: readonly Name[],
	rows: readonly Record<Name, number | null>[],
): Record<Name, number> {
	const sum = (name: Name) => rows.reduce((total, row) => total + (row[name] ?? 0), 0)
	return recordOf(names, sum)
}

/** Returns the total cost, and whether every item has a price: without all prices the payment cannot be confirmed. */
export function totalOf(lines: readonly { quantity: number; unitPrice: number | null }[]) {
	const priced = lines.filter(({ unitPrice }) => unitPrice !== null)
	return {
		total: priced.reduce((sum, { quantity, unitPrice }) => sum + quantity * (unitPrice ?? 0), 0),
		whole: priced.length === lines.length,
	}
}

/** Returns a serial number in comparable form: upper case, without spaces, compatibility characters normalized. */
export const normalSerial = (typed: string) => typed.normalize('NFKC').replace(/\s+/gu, '').toUpperCase()

/** Parses a pasted list of serial numbers: one a line, or separated by commas, semicolons or tabs. */
export const serialsIn = (typed: string) =>
	typed
		.split(/[\n,;\t،；，、]+/u)
		.map(normalSerial)
		.filter((serial) => serial !== '')

/** Returns the serial numbers that occur more than once. */
export const repeated = (serials: readonly string[]) => [
	...new Set(serials.filter((serial, at) => serials.indexOf(serial) !== at)),
]

const counting = new Intl.Collator('en', { numeric: true })

/** Returns serial numbers in the order in which people count: A2 before A10. */
export const inCountingOrder = (serials: readonly string[]): string[] =>
	serials.toSorted((one, other) => counting.compare(one, other) || (one < other ? -1 : 1))

const DAY = 24 * 60 * 60 * 1000

type Stored = {
	/** Days (`YYYY-MM-DD`); null if not reached. */
	atCustomsOn: string | null
	clearedOn: string | null
	/** Free days of storage before charges begin. */
	freeDays: number | null
	chargePerDay: number | null
}

/** Returns the days at customs, the free days left and the storage cost so far; null before customs. */
export function demurrage({ atCustomsOn, clearedOn, freeDays, chargePerDay }: Stored, today: string) {
	if (!atCustomsOn) return null
	const until = clearedOn ?? today
	const days = Math.max(0, Math.round((Date.parse(until) - Date.parse(atCustomsOn)) / DAY))
	if (freeDays === null) return { days, left: null, charged: null, cost: null }
	const charged = Math.max(0, days - freeDays)
	return {
		days,
		left: Math.max(0, freeDays - days),
		charged,
		cost: chargePerDay === null ? null : charged * chargePerDay,
	}
}
