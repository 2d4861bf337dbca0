import * as z from 'zod'
import { choice, count, optionalChoice, optionalRowId, rowId, text } from '#workflows/fields.ts'
import { themes } from '#workflows/vocabulary.ts'

const scopes = ['all', 'theme', 'programme'] as const

/** The purpose of a run. */
export const allocationStart = z
	.object({
		of: choice(scopes, 'scopes'),
		theme: optionalChoice(themes, 'themes'),
		programmeId: optionalRowId(),
	})
	.transform((asked, context) => {
		const { of, theme, programmeId } = asked
		if (of === 'theme' && theme) return { of, theme }
		if (of === 'programme' && programmeId) return { of, programmeId }
		if (of === 'all') return { of }
		context.addIssue({
			code: 'custom',
			message: 'required',
			path: [of === 'theme' ? 'theme' : 'programmeId'],
		})
		return z.NEVER
	})

const revision = z.coerce.number().int().min(0)

/** Another programme or quantity for a line; without a programme the need receives nothing. */
const departing = z
	.object({
		type: z.literal('depart'),
		revision,
		lineId: rowId(),
		programmeId: optionalRowId(),
		quantity: z.string().optional(),
		reason: text(500),
	})
	.transform(({ programmeId, quantity, ...asked }, context) => {
		if (!programmeId) return { ...asked, programmeId: null, quantity: 0 }
		const counted = count(1).safeParse(quantity ?? '')
		if (counted.success) return { ...asked, programmeId, quantity: counted.data }
		const message = counted.error.issues[0]?.message ?? 'required'
		context.addIssue({ code: 'custom', message, path: ['quantity'] })
		return z.NEVER
	})

/** The actions of an officer on a run, each by the name of its button. */
export const allocationActions = {
	depart: departing,
	back: z.object({ type: z.literal('back'), revision, lineId: rowId() }),
	confirm: z.object({ type: z.literal('confirm'), revision }),
	drop: z.object({ type: z.literal('drop'), revision, reason: text(500) }),
	replay: z.object({ type: z.literal('replay') }),
}
