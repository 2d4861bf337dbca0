import * as z from 'zod'
import { optionalRowId, text } from '#workflows/fields.ts'

/** In what somebody has an interest of their own: a programme or a State. Without a person it is one's own. */
export const newRecusal = z
	.object({
		personId: optionalRowId(),
		programmeId: optionalRowId(),
		stateIso3: optionalRowId(),
		reason: text(500),
	})
	.refine(({ programmeId, stateIso3 }) => Boolean(programmeId) !== Boolean(stateIso3), {
		path: ['stateIso3'],
		error: 'oneOfTwo',
	})
export type NewRecusal = z.output<typeof newRecusal>
