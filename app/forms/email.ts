import * as z from 'zod'
import { knownZones } from '#workflows/calendars/known-zones.ts'
import { text } from '#workflows/fields.ts'
import { cadencesOf, optionalKinds } from '#workflows/notices/kinds.ts'
import type { OptionalKind } from '#workflows/notices/notice.ts'

const cadence = (kind: OptionalKind) => z.enum(cadencesOf(kind), { error: 'badCode' }).optional()
const cadences = Object.fromEntries(optionalKinds.map((kind) => [kind, cadence(kind)])) as {
	[Kind in OptionalKind]: ReturnType<typeof cadence>
}

/** E-mail settings: how soon each kind comes, for the kinds shown on the page, and the reader's time zone. */
export const mailPreferences = z.object({
	...cadences,
	timeZone: z
		.string({ error: 'required' })
		.min(1, 'required')
		.refine((zone) => knownZones.includes(zone), 'badCode'),
})

/** Resolution of an undeliverable e-mail. */
export const settledLetter = z.object({ note: text(500) })
