import { beforeAll, describe, expect, test } from 'vitest'
import { suggestParagraphs } from '#app/documents/report/suggest-paragraphs.ts'
import { gradeOf } from '#app/documents/report/suggestions/suggestion.ts'
import { reportDays } from '#app/domain/report/report-days.ts'
import { releasedCells } from '#app/domain/report/report-model.ts'
import { allPieces, readReportText, textProblems } from '#app/domain/report/report-text.ts'
import { type ReportRelease, reportRelease } from '#tests/support/report/written-report.ts'
import { languages } from '#workflows/languages.ts'

let release: ReportRelease
beforeAll(async () => {
	release = await reportRelease()
}, 120_000)

const textsOf = (of: Parameters<typeof suggestParagraphs>[0]) =>
	suggestParagraphs(of).flatMap(({ key, variants }) =>
		variants.flatMap(({ grade, texts }) =>
			languages.map((language) => ({ name: `${key} ${grade} ${language}`, text: texts[language] })),
		),
	)

describe('suggested sentences', () => {
	test('name shown numbers alone, the same in the six languages', () => {
		const cells = releasedCells(release.tables)
		const days = reportDays(release)
		const hidden = [...cells].filter(([, value]) => value === null).map(([key]) => key)
		expect(hidden.length).toBeGreaterThan(100)
		const suggested = suggestParagraphs(release)
		expect(suggested.map(({ key }) => key)).toEqual([
			'scope',
			'method',
			'total',
			'kinds',
			'themes',
			'regions',
			'steps',
			'times',
			'spans',
			'delivered',
			'outcomes',
			'learners',
			'pieces',
			'money',
			'unmet',
			'unmetThemes',
			'contribute',
			'inform',
			'assist',
		])
		for (const { name, text } of textsOf(release)) {
			expect(textProblems(text, { cells, days, states: new Set() }), name).toEqual([])
			for (const key of hidden) expect(text, name).not.toContain(key)
			// Neither a number nor a date is written by itself.
			const typed = allPieces(readReportText(text)).flatMap((piece) =>
				piece.kind === 'text' ? [piece.text] : [],
			)
			expect(typed.join(''), name).not.toMatch(/\d/)
		}
		for (const { key, variants } of suggested)
			for (const { grade, texts } of variants) {
				const bound = languages.map((language) => (texts[language].match(/\{[^}]*\}/g) ?? []).sort())
				for (const others of bound) expect(others, `${key} ${grade}`).toEqual(bound[0])
			}
	})

	test('are few where nothing was submitted, or nothing may be shown', () => {
		const all = (value: number | null) => ({
			...release,
			tables: release.tables.map((table) => ({
				...table,
				rows: table.rows.map((row) => ({ ...row, cells: row.cells.map(() => value) })),
			})),
		})
		const keys = (value: number | null) => suggestParagraphs(all(value)).map(({ key }) => key)
		expect(keys(null)).toEqual(['scope', 'method', 'inform', 'assist'])
		const none = { ...release, tables: release.tables.map((table) => ({ ...table, rows: [] })) }
		expect(suggestParagraphs(none).map(({ key }) => key)).toEqual(['scope', 'method', 'inform', 'assist'])
		const empty = all(0)
		expect(keys(0)).toEqual([
			'scope',
			'method',
			'total',
			'times',
			'spans',
			'delivered',
			'unmet',
			'inform',
			'assist',
		])
		expect(textsOf(empty).find(({ name }) => name === 'total exact en')?.text).toBe(
			'In the period under review, States submitted no needs for technical assistance.',
		)
	})

	test('have a word for each share', () => {
		const shares = [0, 1, 9, 10, 29, 30, 44, 45, 54, 55, 89, 90, 99, 100]
		expect(shares.map((part) => gradeOf(part, 100))).toEqual([
			null,
			'few',
			'few',
			'some',
			'some',
			'many',
			'many',
			'half',
			'half',
			'most',
			'most',
			'nearlyAll',
			'nearlyAll',
			'all',
		])
		expect(gradeOf(1, 0)).toBeNull()
	})
})
