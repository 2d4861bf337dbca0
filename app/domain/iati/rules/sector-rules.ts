import type { Activity } from '../activity.ts'
import { inList } from '../codes/code-lists.ts'
import { allShared, type Rule, sharesAdd, sharesInRange, wholeAlone } from './rule.ts'

const field = 'sectors'
const publisherField = 'publisher'
const byVocabulary = ({ sectors }: Activity) =>
	[...new Set(sectors.map(({ vocabulary }) => vocabulary))].map((vocabulary) =>
		sectors.filter((sector) => sector.vocabulary === vocabulary),
	)

/** Sectors, tags, markers and what an activity is by default. */
export const sectorRules: readonly Rule[] = [
	{ rule: '6.2.2', field, keeps: ({ sectors }) => sectors.length > 0 },
	{ rule: '2.1.1', field, keeps: (activity) => byVocabulary(activity).every(allShared) },
	{ rule: '2.1.2', field, keeps: (activity) => byVocabulary(activity).every(sharesAdd) },
	{ rule: '2.1.4', field, keeps: (activity) => byVocabulary(activity).every(wholeAlone) },
	{ rule: '12.3.1', field, keeps: ({ sectors }) => sharesInRange(sectors) },
	{
		rule: '102.1.1',
		field,
		keeps: ({ sectors }) => sectors.length === 0 || sectors.some(({ vocabulary }) => vocabulary === '1'),
	},
	{
		rule: '9.76.1',
		field,
		keeps: ({ sectors }) =>
			inList(
				'Sector',
				sectors.map(({ code }) => code),
			),
	},
	{
		rule: '9.126.1',
		field: 'tags',
		keeps: ({ tags }) =>
			inList(
				'UNSDG-Targets',
				tags.map(({ code }) => code),
			),
	},
	{
		rule: '6.14.1',
		field: 'markers',
		keeps: ({ markers }) => markers.every(({ significance }) => significance !== undefined),
	},
	{
		rule: '9.47.1',
		field: 'markers',
		keeps: ({ markers }) =>
			inList(
				'PolicyMarker',
				markers.map(({ code }) => code),
			),
	},
	{
		rule: '9.48.1',
		field: 'markers',
		keeps: ({ markers }) =>
			inList(
				'PolicySignificance',
				markers.flatMap(({ significance }) => significance ?? []),
			),
	},
	{ rule: '9.21.1', field: 'kind', keeps: ({ defaults }) => inList('AidType', [defaults.aid]) },
	{
		rule: '9.10.1',
		field: publisherField,
		keeps: ({ defaults }) => inList('CollaborationType', [defaults.collaboration]),
	},
	{ rule: '9.23.1', field: 'kind', keeps: ({ defaults }) => inList('FinanceType', [defaults.finance]) },
	{
		rule: '9.24.1',
		field: 'countries',
		keeps: ({ defaults: { flow } }) => flow === undefined || inList('FlowType', [flow]),
	},
	{ rule: '9.25.1', field: 'kind', keeps: ({ defaults }) => inList('TiedStatus', [defaults.tied]) },
]
