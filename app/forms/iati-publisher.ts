import * as z from 'zod'
import { optionalLine, optionalText, tick } from '#workflows/fields.ts'
import {
	type Funder,
	identifierPrefixes,
	type Licence,
	licences,
	organizationTypes,
	type PublisherSettings,
} from '#workflows/iati/publisher.ts'
import { languages } from '#workflows/languages.ts'
import { isOneOf, namesOf } from '#workflows/names.ts'
import { oneLine } from './section-fields.ts'

/** Registered codes have letters, digits and hyphens; rules 1.14.1, 1.14.8 and 1.14.13 of IATI. */
const identifier = oneLine(60).refine(
	(typed) =>
		/^[A-Z0-9-]+$/i.test(typed) &&
		identifierPrefixes.some((prefix) => typed.startsWith(prefix) && typed.length > prefix.length),
	'badPublisher',
)

const names = z.object({
	ar: optionalLine(200),
	zh: optionalLine(200),
	en: oneLine(200),
	fr: optionalLine(200),
	ru: optionalLine(200),
	es: optionalLine(200),
}) satisfies z.ZodType<PublisherSettings['names']>

const licence = z.enum(namesOf(licences) as [Licence, ...Licence[]], { error: 'required' }) // it has several

/** An agency and its code for the organization; rules 1.8.1 and 1.8.13 of IATI. */
const registered = /^[A-Z]{2,3}-[^/&|?\s;]+$/i

/** What a line says of a donor: its name, its identifier or nothing, and the code of its type; null for anything else. */
function funderIn(line: string): Funder | null {
	const [donor = '', ref = '', type = '', ...others] = line.split(/[;；؛]/).map((each) => each.trim())
	const isRight =
		donor !== '' && donor.length <= 150 && (ref === '' || registered.test(ref)) && others.length === 0
	return isRight && isOneOf(organizationTypes, type) ? { donor, ref, type } : null
}

/** The donors as lines of text, as they are typed. */
export const fundersText = (funders: readonly Funder[]) =>
	funders.map(({ donor, ref, type }) => `${donor}; ${ref}; ${type}`).join('\n')

/** Donors with their identifiers and types, one on each line and each once. */
const funders = optionalText(20_000).transform((typed, context): Funder[] => {
	const lines = typed.split('\n').filter((line) => line.trim() !== '')
	const read = lines.flatMap((line) => funderIn(line) ?? [])
	if (read.length === lines.length && new Set(read.map(({ donor }) => donor)).size === read.length)
		return read
	context.addIssue({ code: 'custom', message: 'badFunder' })
	return z.NEVER
})

/** The settings of the organization that publishes. `version`: that of the page, '' before the first. */
export const iatiPublisher = z.object({
	version: z.string().max(40).default(''),
	isOn: tick(),
	identifier,
	names,
	type: z.enum(organizationTypes, { error: 'required' }),
	email: optionalLine(254).refine((typed) => typed === '' || z.email().safeParse(typed).success, 'badEmail'),
	website: optionalLine(300).refine(
		(typed) => typed === '' || (/^https:\/\//i.test(typed) && URL.canParse(typed)),
		'badAddress',
	),
	licence,
	funders,
})
export type IatiPublisherForm = z.output<typeof iatiPublisher>

/** The fields of the settings with their names in the form, in its order. */
export const publisherFields = [
	'isOn',
	'identifier',
	...languages.map((language) => `names.${language}` as const),
	'type',
	'email',
	'website',
	'licence',
	'funders',
] as const
export type PublisherField = (typeof publisherFields)[number]
