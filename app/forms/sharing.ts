import * as z from 'zod'
import { choice, optionalText, rowId, tick } from '#workflows/fields.ts'
import { classifications } from '#workflows/vocabulary.ts'

/** The new classification of a request; `files` are those that are lowered to it with the request. */
export const sharing = z.object({
	answersRevision: z.coerce.number().int().min(0),
	classification: choice(classifications, 'classifications'),
	consentPublish: tick(),
	consentPartners: tick(),
	consentDonors: tick(),
	reason: optionalText(),
	files: z.preprocess((value) => (value === undefined ? [] : [value].flat()), z.array(rowId()).max(200)),
})
/** The new classification and consents, as the form of the page sends them. */
export type Sharing = z.output<typeof sharing>
