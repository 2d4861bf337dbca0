import type * as z from 'zod'
import { type DatedForm, type DateKind, datesOf, LEEWAY_DAYS, type Party } from './date-kinds.ts'

/** A fault at a field: the key of its message, in some with a day. */
export type DateFaults = Record<string, string>

/** What the rules depend on besides the values: the day of each party, and days that are stored elsewhere. */
export type DateFacts = {
	today: Readonly<Record<Party, string>>
	/** Stored days that the table names in `after`, such as the day of the handover. */
	known?: Readonly<Record<string, string | null | undefined>>
	/** The values as they are stored: a day that stays as it was is not judged by today again. */
	before?: unknown
	/** The day from which a check counts as the result. */
	countsFrom?: string | null
}

type Values = Readonly<Record<string, unknown>>
/** One entered day: where an error belongs, and the row or form that it was entered with. */
type Entered = { at: string; day: string; row: Values }

const isDay = (value: unknown): value is string =>
	typeof value === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(value)
const isRow = (value: unknown): value is Values =>
	typeof value === 'object' && value !== null && !Array.isArray(value)

/** The days entered in a field, which can be in rows or be a list. */
function enteredIn(values: unknown, [name = '', ...rest]: readonly string[], within = ''): Entered[] {
	if (!isRow(values)) return []
	const value = values[name]
	const at = `${within}${name}`
	if (rest.length === 0)
		return [value].flat().flatMap((day) => (isDay(day) ? [{ at, day, row: values }] : []))
	if (!Array.isArray(value)) return enteredIn(value, rest, `${at}.`)
	return value.flatMap((row, index) => enteredIn(row, rest, `${at}.${index}.`))
}

/** Returns what the table forbids of the days of a form, by field; nothing where it allows all. */
export function dateFaults(form: DatedForm, values: unknown, facts: DateFacts): DateFaults {
	const faults: DateFaults = { ...orderFaults(form, values, facts.known) }
	for (const [field, kind] of Object.entries(datesOf(form))) {
		const path = field.split('.')
		const before = new Set(enteredIn(facts.before, path).map(({ day }) => day))
		for (const { at, day } of enteredIn(values, path)) {
			const fault = before.has(day) ? null : todaysFault(kind, day, values, facts)
			if (fault) faults[at] ??= fault
		}
	}
	return faults
}

/** The message for a day that today, or the first day of its kind, forbids. */
function todaysFault(kind: DateKind, day: string, values: unknown, { today, countsFrom }: DateFacts) {
	if (kind.kind === 'fact' && day > today[kind.party]) return 'inTheFuture'
	if (kind.from && day < kind.from) return `notBefore:${kind.from}`
	if (kind.kind === 'plan' && day < today[kind.party]) {
		if (!kind.late) return 'inThePast'
		return hasReason(values, 'lateReason') ? null : 'pastUnlessLate'
	}
	if (kind.check && isEarly(day, countsFrom) && !hasReason(values, 'earlyReason'))
		return `checkFrom:${countsFrom}`
	return null
}

const hasReason = (values: unknown, name: string) =>
	isRow(values) && typeof values[name] === 'string' && values[name].trim() !== ''

/** Whether a check on this day comes too early to be counted as the result. */
export const isEarly = (day: string, countsFrom: string | null | undefined): boolean =>
	Boolean(countsFrom && day < countsFrom)

const DAY = 24 * 60 * 60 * 1000

/** The first day on which a check that is due then is counted as the result. */
export const countsFrom = (due: Date): string =>
	new Date(due.getTime() - LEEWAY_DAYS * DAY).toISOString().slice(0, 10)

/** Days that come before those they must not come before, by field. This needs no clock, so that pages check it too. */
export function orderFaults(form: DatedForm, values: unknown, known: DateFacts['known'] = {}): DateFaults {
	const faults: DateFaults = {}
	for (const [field, { after = {} }] of Object.entries(datesOf(form)))
		for (const { at, day, row } of enteredIn(values, field.split('.')))
			for (const [other, rule] of Object.entries(after)) {
				const first = row[other] ?? known[other]
				if (isDay(first) && day < first) faults[at] ??= rule
			}
	return faults
}

/** The order of the dates of a form, as a check of its schema. */
export const inOrder = (form: DatedForm) => (values: unknown, context: z.RefinementCtx) => {
	for (const [field, message] of Object.entries(orderFaults(form, values))) {
		const path = field.split('.').map((part) => (/^\d+$/.test(part) ? Number(part) : part))
		context.addIssue({ code: 'custom', message, path })
	}
}
