import * as z from 'zod'
import { choice } from '#workflows/fields.ts'

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
