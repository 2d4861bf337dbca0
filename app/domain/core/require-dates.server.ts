import * as z from 'zod'
import type { Section } from '#app/forms/section.ts'
import { now } from '#app/platform/clock.server.ts'
import { DomainError } from '#app/platform/domain-error.ts'
import { dayOfOffice, dayOfState } from '#workflows/calendars/day-of.ts'
import { dayOfUtc } from '#workflows/clock/utc-day.ts'
import { type DateFacts, type DateFaults, dateFaults } from '#workflows/dates/date-faults.ts'
import { type DatedForm, datesOf, type Party } from '#workflows/dates/date-kinds.ts'

/** Today as each party sees it: in the capital of the State, in Vienna, and in UTC. Without a State, it is in Vienna. */
export function todayOf(iso3: string | null, at = now()): Record<Party, string> {
	const office = dayOfOffice(at)
	return { utc: dayOfUtc(at), office, state: iso3 ? dayOfState(at, iso3) : office }
}

type Facts = Omit<DateFacts, 'today'> & { iso3: string | null }

/** What the table of dates forbids of these values now, by field. */
export const datesForbidden = (form: DatedForm, values: unknown, { iso3, ...facts }: Facts): DateFaults =>
	dateFaults(form, values, { ...facts, today: todayOf(iso3) })

/** Refuses days that the table of dates forbids, each at its field. Nothing with a day is stored without this. */
export function requireDates(form: DatedForm, values: unknown, facts: Facts): void {
	const faults = datesForbidden(form, values, facts)
	if (Object.keys(faults).length > 0) throw new DomainError('invalid', 'invalid', faults)
}

type Values = Readonly<Record<string, unknown>>

/** Days of a section that the table of dates forbids today, by field; a day that stays as `before` is not judged. */
export function sectionDates(
	{ name }: Pick<Section, 'name'>,
	values: Values,
	{ iso3, before }: { iso3: string | null; before?: Values },
): DateFaults {
	const form = `section.${name}`
	if (Object.keys(datesOf(form)).length === 0) return {}
	const known = before === undefined ? {} : { before }
	// A form with dates is one of their table.
	return datesForbidden(form as DatedForm, values, { iso3, ...known })
}

/** The section with a schema that also refuses these days; one that stays as `before` is not judged. */
export function withDates(section: Section, facts: { iso3: string | null; before?: Values }): Section {
	const schema = z.unknown().transform((input, context) => {
		const values: Record<string, unknown> = { ...Object(input) }
		const own = section.schema.safeParse(values)
		for (const { path, message } of own.error?.issues ?? [])
			context.addIssue({ code: 'custom', path: [...path], message })
		for (const [field, message] of Object.entries(sectionDates(section, values, facts)))
			context.addIssue({ code: 'custom', path: field.split('.'), message })
		return own.data ?? values
	})
	return { ...section, schema }
}
