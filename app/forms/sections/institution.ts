import { choice, choices, line, optionalChoice, optionalLine } from '#workflows/fields.ts'
import { languages } from '#workflows/languages.ts'
import { endorsingAuthorities, institutionTypes, yesNo } from '#workflows/vocabulary.ts'
import { section } from '../section.ts'
import { email, group, optionalRows, phone } from '../section-fields.ts'

const contact = () =>
	group({
		name: line(120),
		title: line(120),
		unit: line(150),
		email: email(),
		phone: phone(),
		languages: choices(languages, 'languages'),
	})

const other = {
	name: line(150),
	type: choice(institutionTypes, 'institutionTypes'),
	securityForce: choice(yesNo, 'yesNo'),
}

const same = (one: string, another: string) => one.toLowerCase() === another.toLowerCase()

/**
 * The lead institution where it is not the authority of the account, and its contacts (two different people); other
 * participating institutions; and the endorser.
 */
export const institution = section(
	'institution',
	{
		leadName: optionalLine(150),
		leadType: choice(institutionTypes, 'institutionTypes'),
		contactPrimary: contact(),
		contactAlternate: contact(),
		otherInstitutions: optionalRows(other, 15, 'name'),
		endorsingAuthority: optionalChoice(endorsingAuthorities, 'endorsingAuthorities'),
	},
	[
		{
			at: 'contactAlternate.name',
			message: 'samePerson',
			reads: ['contactPrimary', 'contactAlternate'],
			broken: ({ contactPrimary, contactAlternate }) => same(contactPrimary.name, contactAlternate.name),
		},
		{
			at: 'contactAlternate.email',
			message: 'samePerson',
			reads: ['contactPrimary', 'contactAlternate'],
			broken: ({ contactPrimary, contactAlternate }) => same(contactPrimary.email, contactAlternate.email),
		},
	],
)
