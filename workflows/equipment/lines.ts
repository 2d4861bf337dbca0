export type Found = { ok: number; short: number; damaged: number }
export type Checked = { present: number; working: number; used: number; maintained: number }

type Errors = Record<string, string>

/** What does not agree in what an inspection found of so many pieces; by field. */
export function inspectionErrors(quantity: number, { ok, short, damaged }: Found): Errors {
	return ok + short + damaged === quantity ? {} : { ok: 'notTheLine' }
}

/** What does not agree in what was lost of so many pieces; by field. */
export function lossErrors(there: number, { lost, damaged }: { lost: number; damaged: number }): Errors {
	return lost + damaged > there ? { lost: 'moreThanLine' } : {}
}

/** What does not agree in what a check found of so many pieces that were handed over; by field. */
export function checkErrors(handedOver: number, { present, working, used, maintained }: Checked): Errors {
	return {
		...(present > handedOver && { present: 'aboveHandedOver' }),
		...(working > present && { working: 'abovePresent' }),
		...(used > working && { used: 'aboveWorking' }),
		...(maintained > present && { maintained: 'abovePresent' }),
	}
}

/** The sums of some rows, name by name. */
export function sumsOf<Name extends string>(
	names: readonly Name[],
	rows: readonly Record<Name, number | null>[],
): Record<Name, number> {
	const sum = (name: Name) => rows.reduce((total, row) => total + (row[name] ?? 0), 0)
	return Object.fromEntries(names.map((name) => [name, sum(name)])) as Record<Name, number>
}

/** What the lines cost together, and whether every line has a price; a delivery is not known to be paid for before. */
export function totalOf(lines: readonly { quantity: number; unitPrice: number | null }[]) {
	const priced = lines.filter(({ unitPrice }) => unitPrice !== null)
	return {
		total: priced.reduce((sum, { quantity, unitPrice }) => sum + quantity * (unitPrice ?? 0), 0),
		whole: priced.length === lines.length,
	}
}

/** A serial number as it is compared: capital letters, without spaces, figures of any script as they are read. */
export const normalSerial = (typed: string) => typed.normalize('NFKC').replace(/\s+/gu, '').toUpperCase()

/** The serial numbers of a pasted list: one a line, or several with commas, semicolons or tabs between them. */
export const serialsIn = (typed: string) =>
	typed
		.split(/[\n,;\t،；，、]+/u)
		.map(normalSerial)
		.filter((serial) => serial !== '')

/** Those that stand there more than once. */
export const repeated = (serials: readonly string[]) => [
	...new Set(serials.filter((serial, at) => serials.indexOf(serial) !== at)),
]

const DAY = 24 * 60 * 60 * 1000

type Stored = {
	/** Days (`YYYY-MM-DD`); null where it has not come yet. */
	atCustomsOn: string | null
	clearedOn: string | null
	/** Of storage, before each further day costs. */
	freeDays: number | null
	chargePerDay: number | null
}

/** How long goods have stood at customs, how many free days are left, and what storage has cost so far; null before. */
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
