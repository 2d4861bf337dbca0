import * as z from 'zod'
import { choice, count, day, line, optionalText, text } from '#workflows/fields.ts'

/** The subjects of delivery files. */
export const filePurposes = ['photo', 'customsPaper', 'shippingDocument', 'draft'] as const
export type FilePurpose = (typeof filePurposes)[number]

/** What a file shows, and of which part (`line:…`, `shipment:1`, `check:6`), or of none. */
export const fileOfPart = z.object({
	purpose: choice(filePurposes, 'filePurposes'),
	about: z
		.string()
		.regex(/^([a-z]+:[0-9a-f-]{1,36})?$/, 'badCode')
		.default(''),
})

/** A measurement of an indicator; `position` is its index among those of the need, from 0. */
export const measurement = z.object({
	position: count(0, 99),
	reached: line(60),
	measuredOn: day(),
	note: optionalText(500),
})
export type NewMeasurement = z.output<typeof measurement>

/** Work of an expert on one day: half a day or a whole one. */
export const expertDay = z.object({ day: day(), halfDays: count(1, 2), expert: line(), work: text(500) })
export type NewExpertDay = z.output<typeof expertDay>
