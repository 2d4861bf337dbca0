import type { ExportedRequests } from '#app/domain/requests/list-requests.server.ts'
import type { ExportedTable } from '#app/forms/lists/list-export.ts'
import { translator } from '#app/i18n/translator.server.ts'
import type { Language } from '#workflows/languages.ts'
import { codedParts, exportedTable } from './exported-table.server.ts'

type States = readonly { iso3: string; name: string }[]

/** An exported view of the requests in the words of its reader; codes stand beside the labels that name them. */
export function requestTable(found: ExportedRequests, states: States, language: Language): ExportedTable {
	const t = translator(language, 'lists')
	const status = translator(language, 'status')
	const stateNames = new Map(states.map(({ iso3, name }) => [iso3, name]))
	const officerNames = new Map(found.officers.map(({ id, name }) => [id, name]))
	return exportedTable(
		found,
		{
			title: translator(language, 'work')('requests.title'),
			name: [{ label: t('names.request'), wide: true, cell: ({ title }) => title }],
			parts: {
				reference: [{ label: t('names.reference'), cell: ({ reference }) => reference }],
				state: codedParts(t('names.state'), language, {
					label: ({ stateIso3 }) => stateNames.get(stateIso3) ?? stateIso3,
					code: ({ stateIso3 }) => stateIso3,
				}),
				status: codedParts(t('names.status'), language, {
					label: (row) => status(`request.${row.status}`),
					code: (row) => row.status,
				}),
				needs: [{ label: t('names.needs'), cell: ({ needStatuses }) => needStatuses.length }],
				officer: [
					{
						label: t('names.officer'),
						cell: ({ officerId }) => officerId && (officerNames.get(officerId) ?? officerId),
					},
				],
				due: [{ label: t('names.due'), cell: ({ dueAt }) => dueAt }],
				left: [],
				submitted: [{ label: t('names.submitted'), cell: ({ submittedAt }) => submittedAt }],
				updated: [{ label: t('names.updated'), cell: ({ updatedAt }) => updatedAt }],
			},
		},
		language,
	)
}
