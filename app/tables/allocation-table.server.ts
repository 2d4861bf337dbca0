import type { exportAllocations } from '#app/domain/allocation/list-allocations.server.ts'
import type { ExportedTable } from '#app/forms/lists/list-export.ts'
import { translator } from '#app/i18n/translator.server.ts'
import type { Language } from '#workflows/languages.ts'
import { codedParts, exportedTable, type RowOf } from './exported-table.server.ts'

type Found = Awaited<ReturnType<typeof exportAllocations>>
type Row = RowOf<Found>

/** An exported view of the allocation runs in the words of its reader. */
export function allocationTable(found: Found, language: Language): ExportedTable {
	const t = translator(language, 'allocation')
	const codes = translator(language, 'codes')
	const nameOf = ({ scope, programme }: Row) => {
		if (scope.of === 'theme') return codes(`themes.${scope.theme}`)
		return scope.of === 'programme' ? (programme ?? t('scopes.programme')) : t('scopes.all')
	}
	return exportedTable(
		{ ...found, withoutConfidential: false },
		{
			title: t('list'),
			name: [{ label: t('columns.run'), wide: true, cell: nameOf }],
			parts: {
				status: codedParts(t('columns.status'), language, {
					label: ({ status }) => t(`statuses.${status}`),
					code: ({ status }) => status,
				}),
				started: [{ label: t('columns.started'), cell: ({ startedAt }) => startedAt }],
				by: [{ label: t('columns.by'), cell: ({ startedBy }) => startedBy }],
				finished: [{ label: t('finished'), cell: ({ finishedAt }) => finishedAt }],
			},
		},
		language,
	)
}
