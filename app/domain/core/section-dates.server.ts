import * as z from 'zod'
import type { Section } from '#app/forms/section.ts'
import type { DateFaults } from '#workflows/dates/date-faults.ts'
import { type DatedForm, datesOf } from '#workflows/dates/date-kinds.ts'
import { datesForbidden } from './require-dates.server.ts'

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
	return datesForbidden(form as DatedForm, values, { iso3, ...known })
}

/** The section with a schema that also refuses these days. */
export function withDates(section: Section, iso3: string | null): Section {
	const schema = z.unknown().transform((input, context) => {
		const values = (input ?? {}) as Record<string, unknown>
		const own = section.schema.safeParse(values)
		for (const { path, message } of own.error?.issues ?? [])
			context.addIssue({ code: 'custom', path: [...path], message })
		for (const [field, message] of Object.entries(sectionDates(section, values, { iso3 })))
			context.addIssue({ code: 'custom', path: field.split('.'), message })
		return own.data ?? values
	})
	return { ...section, schema }
}
