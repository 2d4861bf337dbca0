import { identifierPrefixes } from '#workflows/iati/publisher.ts'
import { inList, type Rule } from './rule.ts'

const field = 'iatiId'
const publisherField = 'publisher'
const forbidden = /[/&|?]/

/** Identifiers of the activity, of its publisher and of what it is related to. */
export const identifierRules: readonly Rule[] = [
	{ rule: '1.1.1', field, keeps: ({ id }, { publisher }) => id.startsWith(publisher.identifier) },
	{ rule: '1.1.2', field, keeps: ({ id }, { identifiers }) => (identifiers.get(id) ?? 0) <= 1 },
	{ rule: '1.1.3', field, keeps: ({ id }, { publisher }) => id !== publisher.identifier },
	{
		rule: '1.1.21',
		field,
		keeps: ({ id }, { publisher: { identifier } }) =>
			id.startsWith(`${identifier}-`) && id.length > identifier.length + 1,
	},
	{ rule: '1.3.1', field, keeps: ({ id }) => id === id.trim() },
	{ rule: '1.3.13', field, keeps: ({ id }) => !forbidden.test(id) },
	{
		rule: '1.14.1',
		field: publisherField,
		keeps: (_, { publisher }) => publisher.identifier === publisher.identifier.trim(),
	},
	{
		rule: '1.14.8',
		field: publisherField,
		keeps: (_, { publisher }) => identifierPrefixes.some((prefix) => publisher.identifier.startsWith(prefix)),
	},
	{
		rule: '1.14.13',
		field: publisherField,
		keeps: (_, { publisher }) => !forbidden.test(publisher.identifier),
	},
	{
		rule: '9.54.1',
		field: publisherField,
		keeps: (_, { publisher }) => inList('OrganisationType', [publisher.type]),
	},
	{
		rule: '9.53.1',
		field: 'related',
		keeps: ({ related }) =>
			inList(
				'RelatedActivityType',
				related.map(({ type }) => type),
			),
	},
	{
		rule: '6.10.1',
		field: 'donors',
		keeps: ({ participants }) =>
			participants.every(({ name, ref }) => name.trim() !== '' || ref !== undefined),
	},
	{
		rule: '9.41.1',
		field: 'donors',
		keeps: ({ participants }) =>
			inList(
				'OrganisationRole',
				participants.map(({ role }) => role),
			),
	},
]
