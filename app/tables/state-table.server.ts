import { exportStates, MOST_COUNTED } from '#app/domain/states/state-list.server.ts'
import { translator } from '#app/i18n/translator.server.ts'
import { codedParts, exportedTable, type MakeTable } from './exported-table.server.ts'

/** An exported view of the list of States in the words of its reader. */
export const stateTable: MakeTable = async (actor, asked, language) => {
	const t = translator(language, 'stateList')
	const common = translator(language, 'common')
	const lists = translator(language, 'lists')
	const head = translator(language, 'states')
	const codes = translator(language, 'codes')
	const groups = translator(language, 'stateRecord')
	const list = new Intl.ListFormat(language)
	return exportedTable(
		await exportStates(actor, asked, language),
		{
			title: t('title'),
			name: codedParts(lists('names.state'), language, {
				label: ({ name }) => name,
				code: ({ iso3 }) => iso3,
			}),
			parts: {
				open: [
					{
						label: t('open'),
						cell: ({ open: { count } }) =>
							count > MOST_COUNTED ? common('orMore', { count: MOST_COUNTED }) : count,
					},
				],
				turn: [
					{ label: t('withOffice'), cell: ({ open }) => open.office },
					{ label: t('withState'), cell: ({ open }) => open.state },
				],
				oldest: [{ label: t('oldest'), cell: ({ oldest }) => oldest }],
				due: [{ label: t('due'), cell: ({ dueAt }) => dueAt }],
				left: [],
				region: codedParts(t('region'), language, {
					label: ({ region }) => region && codes(`regions.${region}`),
					code: ({ region }) => region,
				}),
				groups: codedParts(t('groups'), language, {
					label: (row) => list.format(row.groups.map((group) => groups(`groups.${group}`))),
					code: (row) => row.groups.join(' '),
				}),
				protocol: codedParts(head('head.status'), language, {
					label: ({ protocol }) => codes(`treatyStatuses.${protocol}`),
					code: ({ protocol }) => protocol,
				}),
				convention: codedParts(head('head.convention'), language, {
					label: ({ convention }) => codes(`treatyStatuses.${convention}`),
					code: ({ convention }) => convention,
				}),
				posts: [
					{ label: t('posts'), cell: ({ posts }) => posts.open },
					{ label: t('postsFilled'), cell: ({ posts }) => posts.filled },
				],
				mission: [{ label: head('head.mission'), cell: ({ mission }) => mission }],
			},
		},
		language,
	)
}
