import * as z from 'zod'
import { readHolidays } from '#workflows/calendars/holidays.ts'
import { choice, optionalText, rowId } from '#workflows/fields.ts'
import { languages } from '#workflows/languages.ts'

/** Days of the week, Monday first; 0 is Sunday. */
export const weekdays = [1, 2, 3, 4, 5, 6, 0] as const
const dayNumber = z
	.enum(weekdays.map(String) as [string, ...string[]], { error: 'badCode' })
	.transform(Number)

/** Weekly days off and holidays. A page sends none, one or many days of the week under the same name. */
const daysOff = z.object({
	type: z.literal('save'),
	calendar: rowId(),
	weekend: z.preprocess(
		(value) => [value ?? []].flat(),
		z
			.array(dayNumber)
			.min(1, 'required')
			.transform((days) => [...new Set(days)].sort())
			.refine((days) => days.length < 7, 'noWorkingDay'),
	),
	holidays: optionalText(10_000).transform((text, checked) => {
		const read = readHolidays(text)
		if (read.ok) return read.holidays
		checked.addIssue({ code: 'custom', message: read.why === 'tooMany' ? 'tooMany' : 'badHoliday' })
		return z.NEVER
	}),
})

/** The days off of one calendar; or that they are as the product ships them, as a library has them, or confirmed. */
export const calendarChange = z.discriminatedUnion('type', [
	z.object({ type: z.literal('reset'), calendar: rowId() }),
	z.object({ type: z.literal('load'), calendar: rowId() }),
	z.object({ type: z.literal('confirm'), calendar: rowId() }),
	daysOff,
])
export type CalendarChange = z.output<typeof calendarChange>
export type DaysOff = Pick<z.output<typeof daysOff>, 'weekend' | 'holidays'>

/** A new private link, with its language. */
export const newFeed = z.object({ language: choice(languages, 'languages') })
