import type * as z from 'zod'
import { dayAtTime } from '#workflows/clock/utc-day.ts'
import { type DatedForm, type DateKind, datesOf, LEEWAY_DAYS, type Party } from './date-kinds.ts'
import { type RecordDay, type RecordedDays, tooEarly, tooLate } from './record-days.ts'

/** A fault at a field: the key of its message, in some with a day. */
export type DateFaults = Record<string, string>

/** What the rules depend on besides the values: the day of each party, and days that are stored elsewhere. */
export type DateFacts = {
	today: Readonly<Record<Party, string>>
	/** The other days of the record, as they are stored. */
	recorded?: RecordedDays
	/** The values as they are stored: a day that stays as it was is not judged again, except beside one of its form. */
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
	const faults: DateFaults = { ...orderFaults(form, values, facts) }
	for (const [field, kind] of Object.entries(datesOf(form))) {
		const path = field.split('.')
		const before = new Set(enteredIn(facts.before, path).map(({ day }) => day))
		for (const { at, day } of enteredIn(values, path)) {
			const fault = before.has(day) ? null : todaysFault(kind, day, values, facts)
			// A day that cannot be yet is wrong whatever else is recorded.
			if (fault === 'inTheFuture') faults[at] = fault
			else if (fault) faults[at] ??= fault
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

/** The first day on which a check that is due on a day is counted as the result. */
export const countsFrom = (due: string): string => dayAtTime(Date.parse(due) - LEEWAY_DAYS * DAY)

type Beside = Pick<DateFacts, 'recorded' | 'before'>

/**
 * Days that come before those they must not come before, or after those that must not come before them, by field. This
 * needs no clock, so that pages check it too.
 */
export function orderFaults(form: DatedForm, values: unknown, beside: Beside = {}): DateFaults {
	const faults: DateFaults = {}
	for (const [field, kind] of Object.entries(datesOf(form))) {
		const path = field.split('.')
		const before = new Set(enteredIn(beside.before, path).map(({ day }) => day))
		for (const entered of enteredIn(values, path)) {
			const fault = before.has(entered.day) ? null : faultInRecord({ form, kind, values }, entered, beside)
			const broken = fault ?? faultInForm(kind, entered)
			if (broken) faults[entered.at] ??= broken
		}
	}
	return faults
}

function faultInForm({ order }: DateKind, { day, row }: Entered): string | null {
	for (const [other, rule] of Object.entries('after' in order ? order.after : {})) {
		const first = row[other]
		if (isDay(first) && day < first) return rule
	}
	return null
}

type DateOfForm = { form: DatedForm; kind: DateKind; values: unknown }

/** A plan that has passed needs its reason anyway. */
function faultInRecord(
	{ form, kind: { order, late }, values }: DateOfForm,
	{ day, row }: Entered,
	beside: Beside,
) {
	if (!('day' in order)) return null
	const { recorded = {}, before } = beside
	const isStored = (field: string) => isRow(before) && row[field] === before[field]
	const own = daysIn(form, row, () => true)
	const stored = daysIn(form, row, isStored)
	const entered = daysIn(form, row, (field) => !isStored(field))
	const isExplained = late || hasReason(values, 'lateReason') || hasReason(values, 'earlyReason')
	const { day: name } = order
	const early = tooEarly({ name, day, recorded: { ...recorded, ...stored } }, { isExplained, entered })
	// Of two days that are both entered, the later one is wrong; those that are replaced say nothing.
	const others = Object.entries(recorded).filter(([other]) => !Object.hasOwn(own, other))
	return early ?? tooLate({ name, day, recorded: { ...Object.fromEntries(others), ...stored } })
}

/** The days of a record that are entered in a form, by their names in it. */
function daysIn(form: DatedForm, row: Values, isMeant: (field: string) => boolean): RecordedDays {
	const days: Partial<Record<RecordDay, string[]>> = {}
	for (const [field, { order }] of Object.entries(datesOf(form))) {
		const day = row[field]
		if ('day' in order && isDay(day) && isMeant(field)) days[order.day] = [day]
	}
	return days
}

/** The order of the dates of a form, as a check of its schema. */
export const inOrder = (form: DatedForm) => (values: unknown, context: z.RefinementCtx) => {
	for (const [field, message] of Object.entries(orderFaults(form, values))) {
		const path = field.split('.').map((part) => (/^\d+$/.test(part) ? Number(part) : part))
		context.addIssue({ code: 'custom', message, path })
	}
}
