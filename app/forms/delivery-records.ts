import * as z from 'zod'
import { choice, count, day, line, optionalText, text } from '#workflows/fields.ts'

/** What a file of a delivery shows. */
export const filePurposes = ['photo', 'customsPaper', 'shippingDocument', 'draft'] as const
export type FilePurpose = (typeof filePurposes)[number]

/** Where a file belongs: what it shows, and of which part (`line:…`, `shipment:1`, `check:6`), or of none. */
export const fileOfPart = z.object({
	purpose: choice(filePurposes, 'filePurposes'),
	about: z
		.string()
		.regex(/^([a-z]+:[0-9a-f-]{1,36})?$/, 'badCode')
		.default(''),
})

/** What an indicator has reached; `position` is its place among those of the need, counted from 0. */
export const measurement = z.object({
	position: count(0, 99),
	reached: line(60),
	measuredOn: day(),
	note: optionalText(500),
})
export type NewMeasurement = z.output<typeof measurement>

/** What an expert did on a day: half of it, or the whole. */
export const expertDay = z.object({ day: day(), halfDays: count(1, 2), expert: line(), work: text(500) })
export type NewExpertDay = z.output<typeof expertDay>
