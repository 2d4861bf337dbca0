import * as z from 'zod'
import { optionalLine, tick } from '#workflows/fields.ts'
import {
	identifierPrefixes,
	type Licence,
	licences,
	organizationTypes,
	type PublisherSettings,
} from '#workflows/iati/publisher.ts'
import { languages } from '#workflows/languages.ts'
import { namesOf } from '#workflows/names.ts'
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
] as const
export type PublisherField = (typeof publisherFields)[number]
