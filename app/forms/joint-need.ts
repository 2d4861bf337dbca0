import * as z from 'zod'
import { MOST_JOINED } from '#workflows/bundling/joint-part.ts'
import { count, optionalRowId, optionalText, rowId, rowIds } from '#workflows/fields.ts'

/** What can be done about a joint need from the page of a need in it. */
export const ofJointNeed = z.discriminatedUnion('type', [
	z.object({ type: z.literal('invite'), states: rowIds(MOST_JOINED) }),
	z.object({ type: z.literal('confirm') }),
	z.object({ type: z.literal('recall'), stateIso3: rowId() }),
	z.object({ type: z.literal('bundle') }),
	/** An offer for each State; 0 for none at present. */
	z.object({
		type: z.literal('offer'),
		cohortId: optionalRowId(),
		/** Required where less is offered than a State requests, which the server knows. */
		reason: optionalText(),
		parts: z
			.array(
				z.object({
					id: rowId(),
					revision: z.coerce.number().int().min(0),
					quantity: count(),
					/** Of unlike items, how many of each. */
					lines: z
						.array(z.object({ lineId: rowId(), quantity: count() }))
						.max(20, 'tooMany')
						.optional(),
				}),
				'required',
			)
			.min(1, 'required')
			.max(MOST_JOINED, 'tooMany'),
	}),
])

/** What a State does that was invited, or has joined. */
export const ofInvitation = z.discriminatedUnion('type', [
	z.object({ type: z.literal('accept') }),
	z.object({ type: z.literal('decline'), reason: optionalText(1000) }),
	z.object({ type: z.literal('leave') }),
	/** Adds the own part to a draft of the State. */
	z.object({ type: z.literal('add'), requestId: rowId() }),
	/** The same with a new request; the same key twice gives one. */
	z.object({ type: z.literal('addToNew'), filingKey: rowId() }),
])
