import type { exportNeeds } from '#app/domain/needs/list-needs.server.ts'
import type { ExportedTable } from '#app/forms/lists/list-export.ts'
import { translator } from '#app/i18n/translator.server.ts'
import type { Language } from '#workflows/languages.ts'
import { codedParts, exportedTable } from './exported-table.server.ts'

type Found = Awaited<ReturnType<typeof exportNeeds>>
type States = readonly { iso3: string; name: string }[]

/** An exported view of the needs in the words of its reader. */
export function needTable(found: Found, states: States, ofState: boolean, language: Language): ExportedTable {
	const t = translator(language, 'lists')
	const codes = translator(language, 'codes')
	const status = translator(language, 'status')
	const clocks = translator(language, 'processingTime')
	const stateNames = new Map(states.map(({ iso3, name }) => [iso3, name]))
	const officerNames = new Map(found.officers.map(({ id, name }) => [id, name]))
	const reader = ofState ? 'state' : 'office'
	return exportedTable(
		found,
		{
			title: t('names.needs'),
			name: [{ label: t('names.need'), wide: true, cell: ({ number, title }) => `${number}. ${title}` }],
			parts: {
				reference: [{ label: t('names.reference'), cell: ({ reference }) => reference }],
				state: codedParts(t('names.state'), language, {
					label: ({ stateIso3 }) => stateNames.get(stateIso3) ?? stateIso3,
					code: ({ stateIso3 }) => stateIso3,
				}),
				kind: codedParts(t('names.kind'), language, {
					label: ({ kind }) => codes(`kinds.${kind}`),
					code: ({ kind }) => kind,
				}),
				status: codedParts(t('names.status'), language, {
					label: (row) => status(`need.${row.status}`),
					code: (row) => row.status,
				}),
				turn: [{ label: t('names.turn'), cell: ({ turn }) => turn && clocks(`parties.${reader}.${turn}`) }],
				since: [{ label: t('names.since'), cell: ({ updatedAt }) => updatedAt }],
				due: [{ label: t('names.due'), cell: ({ dueAt }) => dueAt }],
				programme: [{ label: t('names.programme'), cell: ({ programme }) => programme?.code ?? null }],
				officer: [
					{
						label: t('names.officer'),
						cell: ({ officerId }) => officerId && (officerNames.get(officerId) ?? officerId),
					},
				],
			},
		},
		language,
	)
}
