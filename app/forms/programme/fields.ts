import * as z from 'zod'
import {
	choices,
	controls,
	count,
	line,
	optionalChoice,
	optionalLine,
	optionalText,
} from '#workflows/fields.ts'
import { languages } from '#workflows/languages.ts'
import { recordOf } from '#workflows/names.ts'
import { type Kind, kinds, regions, subregions, taTypes, taTypeTrack } from '#workflows/vocabulary.ts'

// Fields of the programme record only, in the style of workflows/fields.ts.

const isBlank = (value: unknown) => value === undefined || value === null || value === ''

/** An optional number; empty means "not known" or "no limit", and zero is not allowed. */
export const countOrNone = (min = 1, max = 999_999_999) =>
	z
		.preprocess((value) => (isBlank(value) ? undefined : value), count(min, max).optional())
		.register(controls, { control: 'number', min, max })

/** States by ISO code: ticked boxes, or typed codes separated by commas or spaces. */
export const states = () =>
	z
		.preprocess(
			(value) => [value ?? []].flat().flatMap(codesIn),
			z
				.array(z.string().regex(/^[A-Z]{3}$/, 'badState'))
				.max(250, 'tooMany')
				.transform((codes) => [...new Set(codes)].sort()),
		)
		.register(controls, { control: 'line', max: 1500 })

const codesIn = (text: unknown): unknown[] =>
	typeof text === 'string'
		? text
				.toUpperCase()
				.split(/[\s,;،，；、؛]+/)
				.filter(Boolean)
		: [text]

/** Regions and subregions, by M49 name. */
export const places = () => choices([...regions, ...subregions], 'places', 0)

const inLanguages = <Field extends z.ZodType, Other extends z.ZodType>(
	english: Field,
	other: () => Other,
) => {
	const { en: _, ...others } = recordOf(languages, other)
	return z
		.preprocess((value) => value ?? {}, z.object({ en: english, ...others }))
		.register(controls, { control: 'group' })
}

/** One line in six languages; English is required, since it replaces a missing one. */
export const titles = () => inLanguages(line(150), () => optionalLine(150))

/** A text in six languages, each optional while the record is a draft. */
export const summaries = () => inLanguages(optionalText(1500), () => optionalText(1500))

/** The short code of a programme: `TRN-WAF-01`. */
export const code = () =>
	z
		.string({ error: 'required' })
		.trim()
		.min(1, 'required')
		.max(20, 'tooLong')
		.regex(/^[A-Z][A-Z0-9]*(-[A-Z0-9]+)*$/, 'badProgrammeCode')
		.register(controls, { control: 'line', max: 20 })

/** The identifier of the published activity; the IATI standard excludes four characters. */
export const iatiId = () =>
	optionalLine(100)
		.pipe(z.string().regex(/^[^/&|?\s]*$/, 'badIatiId'))
		.register(controls, { control: 'line', max: 100 })

/** The id of an existing row, sent by the page. */
export const keptId = () =>
	z
		.preprocess(
			(value) => (isBlank(value) ? undefined : value),
			z
				.string()
				.regex(/^[\w-]{1,64}$/, 'badCode')
				.optional(),
		)
		.register(controls, { control: 'line' })

/** A language, or none. */
export const languageOrNone = () => optionalChoice(languages, 'languages')

/** The types of assistance of a kind. */
export const taTypesOf = (kind: Kind) => taTypes.filter((type) => taTypeTrack[type] === kind)

/** Returns a typed kind, or training if it is unknown. */
export const kindFrom = (value: unknown): Kind => kinds.find((kind) => kind === value) ?? 'training'
