import * as z from 'zod'
import { count, day, line, optionalText } from '#workflows/fields.ts'

/** What an indicator has reached; `position` is its place among those of the need, counted from 0. */
export const measurement = z.object({
	position: count(0, 99),
	reached: line(60),
	measuredOn: day(),
	note: optionalText(500),
})
export type NewReading = z.output<typeof measurement>
