import * as z from 'zod'
import { choice, line, optionalChoice, optionalText, rowId, rowIds } from '#workflows/fields.ts'
import { languages } from '#workflows/languages.ts'
import { themes } from '#workflows/vocabulary.ts'

/** Largest number of needs in one bundle. */
export const MOST_BUNDLED = 20

const needIds = rowIds(MOST_BUNDLED).refine((ids) => new Set(ids).size === ids.length, {
	error: 'chosenTwice',
})

/** A new bundle with its needs. */
const newBundle = z.object({
	title: line(150),
	theme: choice(themes, 'themes'),
	language: optionalChoice(languages, 'languages'),
	note: optionalText(1000),
	needIds: needIds.refine((ids) => ids.length > 1, { error: 'bundleOfOne' }),
})

/** Needs to add to an existing bundle. */
const joining = z.object({ bundleId: rowId(), needIds })

/** A new bundle, or one to extend. */
export const bundleForm = (values: { get(name: string): unknown }) =>
	values.get('bundleId') ? joining : newBundle
export type NewBundle = z.output<typeof newBundle> | z.output<typeof joining>

/** Removes a need from a bundle. */
export const leavingNeed = z.object({ type: z.literal('removeNeed'), needId: rowId() })
/** Ends a bundle. */
export const endingBundle = z.object({ type: z.literal('endBundle') })
/** Proposes one programme for these needs, each as it was shown. */
export const proposingBundle = z.object({
	type: z.literal('proposeProgramme'),
	programmeId: rowId(),
	rows: z
		.array(z.object({ id: rowId(), revision: z.coerce.number().int().min(0) }))
		.min(1, 'required')
		.max(MOST_BUNDLED, 'tooMany'),
})
