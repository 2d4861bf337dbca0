import { exportPractices } from '#app/domain/practices/list-practices.server.ts'
import { translator } from '#app/i18n/translator.server.ts'
import type { Recommendation } from '#workflows/practice/vocabulary.ts'
import type { Theme } from '#workflows/vocabulary.ts'
import { codedParts, exportedTable, type MakeTable } from './exported-table.server.ts'

/** An exported view of the good practices in the words of its reader. */
export const practiceTable: MakeTable = async (actor, asked, language) => {
	const t = translator(language, 'practices')
	const lists = translator(language, 'lists')
	const status = translator(language, 'status')
	const codes = translator(language, 'codes')
	const list = new Intl.ListFormat(language)
	return exportedTable(
		{ ...(await exportPractices(actor, asked, language)), withoutConfidential: false },
		{
			title: t('title'),
			name: [{ label: t('fields.title'), wide: true, cell: ({ title }) => title }],
			parts: {
				state: codedParts(lists('names.state'), language, {
					label: ({ state }) => state,
					code: ({ stateIso3 }) => stateIso3,
				}),
				status: codedParts(lists('names.status'), language, {
					label: (row) => status(`practice.${row.status}`),
					code: (row) => row.status,
				}),
				themes: codedParts(t('fields.themes'), language, {
					// Only `practiceContent` lets codes in, so that those of a row are known; so are its recommendations.
					label: ({ themes }) => list.format(themes.map((theme) => codes(`themes.${theme as Theme}`))),
					code: ({ themes }) => themes.join(' '),
				}),
				recommendations: codedParts(t('fields.recommendations'), language, {
					label: (row) =>
						list.format(
							row.recommendations.map((number) => codes(`recommendations.${number as Recommendation}`)),
						),
					code: (row) => row.recommendations.join(' '),
				}),
				changed: [{ label: t('changed'), cell: ({ updatedAt }) => updatedAt }],
			},
		},
		language,
	)
}
