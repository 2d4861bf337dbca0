import { identifierPrefixes } from '#workflows/iati/publisher.ts'
import type { Activity, Organisation } from '../activity.ts'
import { inList } from '../codes/code-lists.ts'
import { isAllowed, isTrimmed, type Rule } from './rule.ts'

const field = 'iatiId'
const publisherField = 'publisher'
/** Organizations other than the publisher, by where they are named. */
const refsOf = (organisations: readonly (Organisation | undefined)[]) =>
	organisations.flatMap((one) => one?.ref ?? [])
const typesOf = (organisations: readonly (Organisation | undefined)[]) =>
	organisations.flatMap((one) => one?.type ?? [])
const providersOf = ({ transactions }: Activity) => transactions.map(({ provider }) => provider)
const receiversOf = ({ transactions }: Activity) => transactions.map(({ receiver }) => receiver)

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
	{ rule: '1.3.1', field, keeps: ({ id }) => isTrimmed(id) },
	{ rule: '1.3.13', field, keeps: ({ id }) => isAllowed(id) },
	{
		rule: '1.14.1',
		field: publisherField,
		keeps: (_, { publisher }) => isTrimmed(publisher.identifier),
	},
	{
		rule: '1.14.8',
		field: publisherField,
		keeps: (_, { publisher }) => identifierPrefixes.some((prefix) => publisher.identifier.startsWith(prefix)),
	},
	{
		rule: '1.14.13',
		field: publisherField,
		keeps: (_, { publisher }) => isAllowed(publisher.identifier),
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
	{
		rule: '9.42.1',
		field: 'donors',
		keeps: ({ participants }) => inList('OrganisationType', typesOf(participants)),
	},
	{ rule: '1.8.1', field: 'donors', keeps: ({ participants }) => refsOf(participants).every(isTrimmed) },
	{ rule: '1.8.13', field: 'donors', keeps: ({ participants }) => refsOf(participants).every(isAllowed) },
	{ rule: '1.10.1', field: 'donors', keeps: (activity) => refsOf(providersOf(activity)).every(isTrimmed) },
	{ rule: '1.10.13', field: 'donors', keeps: (activity) => refsOf(providersOf(activity)).every(isAllowed) },
	{
		rule: '1.15.1',
		field: publisherField,
		keeps: (activity) => refsOf(receiversOf(activity)).every(isTrimmed),
	},
	{
		rule: '1.15.13',
		field: publisherField,
		keeps: (activity) => refsOf(receiversOf(activity)).every(isAllowed),
	},
	{
		rule: '9.88.1',
		field: 'donors',
		keeps: (activity) => inList('OrganisationType', typesOf(providersOf(activity))),
	},
	{
		rule: '9.89.1',
		field: publisherField,
		keeps: (activity) => inList('OrganisationType', typesOf(receiversOf(activity))),
	},
	{ rule: '1.7.1', field: 'related', keeps: ({ related }) => related.every(({ id }) => isTrimmed(id)) },
]
