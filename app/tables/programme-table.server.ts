import type { exportProgrammeList } from '#app/domain/programmes/list-programmes.server.ts'
import type { ExportedTable } from '#app/forms/lists/list-export.ts'
import { linesText } from '#app/i18n/lines-text.server.ts'
import { translator } from '#app/i18n/translator.server.ts'
import { isOneFigure } from '#workflows/equipment/category-capacity.ts'
import type { Language } from '#workflows/languages.ts'
import type { Theme } from '#workflows/vocabulary.ts'
import { codedParts, exportedTable } from './exported-table.server.ts'

type Found = Awaited<ReturnType<typeof exportProgrammeList>>

/** An exported view of the programmes in the words of its reader. */
export function programmeTable(found: Found, language: Language): ExportedTable {
	const t = translator(language, 'programmes')
	const names = translator(language, 'lists')
	const codes = translator(language, 'codes')
	const status = translator(language, 'status')
	const list = new Intl.ListFormat(language)
	return exportedTable(
		{ ...found, withoutConfidential: false },
		{
			title: t('title'),
			name: [{ label: t('columns.programme'), wide: true, cell: ({ title }) => title }],
			parts: {
				code: [{ label: t('columns.code'), cell: ({ code }) => code }],
				kind: codedParts(t('columns.kind'), language, {
					label: ({ kind }) => codes(`kinds.${kind}`),
					code: ({ kind }) => kind,
				}),
				status: codedParts(t('columns.status'), language, {
					label: (row) => status(`programme.${row.status}`),
					code: (row) => row.status,
				}),
				themes: codedParts(names('names.themes'), language, {
					label: ({ themes }) => list.format(themes.map((theme) => codes(`themes.${theme as Theme}`))),
					code: ({ themes }) => themes.join(' '),
				}),
				donors: [{ label: names('names.donors'), cell: ({ donors }) => list.format(donors) }],
				free: [
					{
						label: t('columns.free'),
						cell: ({ room }) => {
							if (!room || isOneFigure(room.categories)) return room?.free ?? null
							const free = room.categories.map((each) => ({ ...each, quantity: each.free }))
							return linesText(free, language)
						},
					},
				],
				fundingTo: [{ label: t('columns.fundingTo'), cell: ({ fundingTo }) => fundingTo }],
				updated: [{ label: names('names.updated'), cell: ({ updatedAt }) => updatedAt }],
			},
		},
		language,
	)
}
