import * as z from 'zod'
import { choice, count, day, line, optionalLine, optionalRowId, optionalText } from '#workflows/fields.ts'
import { languages } from '#workflows/languages.ts'
import { recordOf } from '#workflows/names.ts'
import { placeOf } from '#workflows/releases/regions.ts'
import { institutionTypes, regions, subregions, treatyStatuses } from '#workflows/vocabulary.ts'
import { email, oneLine, optionalPhone } from './section-fields.ts'

const blankAsNone = (value: unknown) => (value === '' ? undefined : value)
const named = recordOf(languages, () => line(120))

/**
 * The entry of a State or an organization that may file. Each treaty status other than "not recorded" has the date on
 * which it was so and the source that says it.
 */
const fields = z.object({
	names: z.preprocess((value) => value ?? {}, z.object(named)),
	region: z.preprocess(blankAsNone, z.enum(regions, { error: 'badCode' }).optional()).transform(noneAsNull),
	subregion: z
		.preprocess(blankAsNone, z.enum(subregions, { error: 'badCode' }).optional())
		.transform(noneAsNull),
	treatyStatus: choice(treatyStatuses, 'treatyStatuses'),
	treatyStatusOn: z.preprocess(blankAsNone, day().optional()),
	treatyStatusSource: optionalLine(300),
	conventionStatus: choice(treatyStatuses, 'treatyStatuses'),
	conventionStatusOn: z.preprocess(blankAsNone, day().optional()),
	conventionStatusSource: optionalLine(300),
})

function noneAsNull<Value>(value: Value | undefined): Value | null {
	return value ?? null
}

/** The fields of each instrument: the status of the State, on which day, by which source. The Convention comes first. */
export const treatyFields = [
	{ status: 'conventionStatus', on: 'conventionStatusOn', source: 'conventionStatusSource' },
	{ status: 'treatyStatus', on: 'treatyStatusOn', source: 'treatyStatusSource' },
] as const

type Fields = z.output<typeof fields>

function isSourced(entry: Fields, context: z.RefinementCtx) {
	for (const { status, on, source } of treatyFields) {
		if (entry[status] === 'not-recorded') continue
		for (const field of [on, source])
			if (!entry[field]) context.addIssue({ code: 'custom', path: [field], message: 'required' })
	}
}

/** A State of a region is in one of its subregions, as everyone can read: figures by subregion add up to their region. */
function isPlaced({ region, subregion }: Fields, context: z.RefinementCtx) {
	const issue = (path: 'region' | 'subregion', message: string) =>
		context.addIssue({ code: 'custom', path: [path], message })
	if (region && !subregion) issue('subregion', 'required')
	else if (subregion && placeOf(subregion).region !== region) issue('region', region ? 'badCode' : 'required')
}

/** The changed entry of a State; `last` is the change that the page was drawn from. */
export const changedState = fields
	.extend({ last: z.string().max(100, 'badCode').default('') })
	.superRefine(isSourced)
	.superRefine(isPlaced)

/** A new entry with its code: ISO 3166-1 alpha-3, or three letters of its own for an organization. */
export const newState = fields
	.extend({
		iso3: z
			.string({ error: 'required' })
			.trim()
			.toUpperCase()
			.regex(/^[A-Z]{3}$/, 'badStateCode'),
	})
	.superRefine(isSourced)
	.superRefine(isPlaced)

export type StateEntryForm = Fields

/** Contact of the permanent mission of a State. `revision`: that of the page. */
export const stateContact = z.object({
	revision: count(0),
	missionName: oneLine(150),
	missionEmail: email(),
	missionPhone: optionalPhone(),
	missionAddress: optionalText(300),
})
export type StateContactForm = z.output<typeof stateContact>

/** An authority to add, or to rename if it has an id. */
export const authority = z.object({
	authorityId: optionalRowId(),
	name: oneLine(200),
	institutionType: choice(institutionTypes, 'institutionTypes'),
})
export type AuthorityForm = z.output<typeof authority>
