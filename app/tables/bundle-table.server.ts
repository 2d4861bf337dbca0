import type { exportBundles } from '#app/domain/bundles/list-bundles.server.ts'
import type { ExportedTable } from '#app/forms/lists/list-export.ts'
import { translator } from '#app/i18n/translator.server.ts'
import type { Language } from '#workflows/languages.ts'
import type { Theme } from '#workflows/vocabulary.ts'
import { codedParts, exportedTable } from './exported-table.server.ts'

type Found = Awaited<ReturnType<typeof exportBundles>>
type States = readonly { iso3: string; name: string }[]

/** An exported view of the bundles in the words of its reader. */
export function bundleTable(found: Found, states: States, language: Language): ExportedTable {
	const t = translator(language, 'bundles')
	const lists = translator(language, 'lists')
	const codes = translator(language, 'codes')
	const stateNames = new Map(states.map(({ iso3, name }) => [iso3, name]))
	const list = new Intl.ListFormat(language)
	return exportedTable(
		{ ...found, withoutConfidential: false },
		{
			title: t('title'),
			name: [{ label: t('columns.title'), wide: true, cell: ({ title }) => title }],
			parts: {
				status: [{ label: lists('names.status'), cell: ({ status }) => t(status) }],
				theme: codedParts(t('columns.theme'), language, {
					label: ({ theme }) => codes(`themes.${theme as Theme}`),
					code: ({ theme }) => theme,
				}),
				kind: codedParts(t('columns.kind'), language, {
					label: ({ kind }) => codes(`kinds.${kind}`),
					code: ({ kind }) => kind,
				}),
				states: codedParts(t('columns.states'), language, {
					label: (row) => list.format(row.states.map((iso3) => stateNames.get(iso3) ?? iso3)),
					code: (row) => row.states.join(' '),
				}),
				needs: [{ label: t('columns.needs'), cell: ({ needs }) => needs }],
				madeOn: [{ label: t('columns.madeOn'), cell: ({ madeAt }) => madeAt }],
			},
		},
		language,
	)
}
