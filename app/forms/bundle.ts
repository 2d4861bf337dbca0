import * as z from 'zod'
import { choice, line, optionalChoice, optionalText, rowId, rowIds } from '#workflows/fields.ts'
import { languages, themes } from '#workflows/vocabulary.ts'

/** At most so many needs in one bundle. */
export const MOST_BUNDLED = 20

const needIds = rowIds(MOST_BUNDLED).refine((ids) => new Set(ids).size === ids.length, {
	error: 'chosenTwice',
})

/** Needs that become a bundle of their own. */
const newBundle = z.object({
	title: line(150),
	theme: choice(themes, 'themes'),
	language: optionalChoice(languages, 'languages'),
	note: optionalText(1000),
	needIds: needIds.refine((ids) => ids.length > 1, { error: 'bundleOfOne' }),
})

/** Needs that join a bundle there is. */
const joining = z.object({ bundleId: rowId(), needIds })

/** What bundling asks for: a new bundle, or one to join. */
export const bundleForm = (values: { get(name: string): unknown }) =>
	values.get('bundleId') ? joining : newBundle
export type NewBundle = z.output<typeof newBundle> | z.output<typeof joining>

/** A member that leaves a bundle. */
export const leavingNeed = z.object({ type: z.literal('removeNeed'), needId: rowId() })
/** That a bundle is not followed any further. */
export const endingBundle = z.object({ type: z.literal('endBundle') })
/** One programme for these members, each as it was shown. */
export const proposingBundle = z.object({
	type: z.literal('proposeProgramme'),
	programmeId: rowId(),
	rows: z
		.array(z.object({ id: rowId(), revision: z.coerce.number().int().min(0) }))
		.min(1, 'required')
		.max(MOST_BUNDLED, 'tooMany'),
})
