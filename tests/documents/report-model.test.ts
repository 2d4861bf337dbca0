import { beforeAll, describe, expect, test } from 'vitest'
import { reportModel } from '#app/documents/report/compose-report.ts'
import { wordsIn } from '#app/documents/report/count-words.ts'
import { paragraphRuns } from '#app/documents/report/paragraph-runs.ts'
import { inOrder } from '#app/documents/report/row-order.ts'
import { chapterSign, itemSign } from '#app/documents/un-masthead.server.ts'
import { reportDays } from '#app/domain/report/report-days.ts'
import { MOST_WORDS, type ReportModel, releasedCells } from '#app/domain/report/report-model.ts'
import { type ReportRelease, reportRelease, writtenReport } from '#tests/support/report/written-report.ts'
import { languages } from '#workflows/languages.ts'
import { unDate, unNumber, unPercent, withUnMonths } from '#workflows/report/un-format.ts'

let release: ReportRelease
beforeAll(async () => {
	release = await reportRelease()
}, 120_000)

/** What is the same in every language: chapters, numbers and where they are from. */
const skeleton = ({ chapters }: ReportModel) =>
	chapters.map(({ chapter, blocks }) => ({
		chapter,
		blocks: blocks.map((block) => {
			if (block.kind === 'paragraph')
				return [block.number, block.runs.flatMap((run) => (run.kind === 'number' ? [run.cells] : [])).sort()]
			const { number, rows } = block.kind === 'chart' ? block.table : block
			const cells = rows.flatMap((row) => row.cells.map(({ key, value }) => `${key} ${value}`))
			return [block.kind, number, cells.sort()]
		}),
	}))

describe('a report', () => {
	test('has the same numbers in the six languages, numbered through, within its words', () => {
		const { source, paragraphs } = writtenReport(release)
		const models = languages.map((language) => reportModel(source, paragraphs, language))
		const [first] = models
		for (const model of models) {
			expect(skeleton(model), model.language).toEqual(first && skeleton(first))
			expect(model.words).toBeGreaterThan(1000)
			expect(model.words).toBeLessThan(MOST_WORDS)
			expect(model.untranslated).toEqual([])
			const numbers = model.chapters.flatMap(({ blocks }) =>
				blocks.flatMap((block) => (block.kind === 'paragraph' ? [block.number] : [])),
			)
			expect(numbers).toEqual(numbers.map((_, at) => at + 1))
		}
		// Made again, it is the same.
		expect(reportModel(source, paragraphs, 'fr')).toEqual(reportModel(source, paragraphs, 'fr'))
	})

	test('has names in the order of its language, and thematic areas by size', () => {
		const { source, paragraphs } = writtenReport(release)
		for (const language of languages) {
			const { chapters } = reportModel(source, paragraphs, language)
			const blocks = chapters.flatMap((chapter) => chapter.blocks)
			const tables = blocks.flatMap((block) => {
				if (block.kind === 'paragraph') return []
				return [block.kind === 'chart' ? block.table : block]
			})
			const tableOf = (name: string) => {
				const found = tables.find(({ table }) => table === name)
				const parts = found?.rows.filter(({ isTotal }) => !isTotal) ?? []
				expect(parts.length, `${name} ${language}`).toBeGreaterThan(1)
				// Totals come last.
				expect(found?.rows.slice(0, parts.length)).toEqual(parts)
				return parts
			}
			const { compare } = new Intl.Collator(language)
			for (const name of ['regions', 'subregions']) {
				const names = tableOf(name).map(({ labels }) => labels[0] ?? '')
				expect(names, name).toEqual(names.toSorted(compare))
			}
			const sizes = tableOf('themes').map(({ cells }) => cells[0]?.value ?? -1)
			expect(sizes).toEqual(sizes.toSorted((one, other) => other - one))
			const chart = blocks.find((block) => block.kind === 'chart' && block.table.table === 'themes')
			const drawn = chart?.kind === 'chart' ? chart.bars.map(({ cell }) => cell.value) : []
			expect(drawn).toEqual(sizes.filter((size) => size >= 0).slice(0, 10))
		}
		const chinese = new Map([
			['Caribbean', '加勒比'],
			['Central Asia', '中亚'],
			['Eastern Africa', '东非'],
		])
		const codes = ['', 'Caribbean', 'total', 'Central Asia', 'Eastern Africa']
		const orders = [
			inOrder('subregion', codes, { language: 'en', code: (_, code) => code }),
			inOrder('subregion', codes, { language: 'zh', code: (_, code) => chinese.get(code) ?? code }),
		]
		expect(orders).toEqual([
			['Caribbean', 'Central Asia', 'Eastern Africa', '', 'total'],
			['Eastern Africa', 'Caribbean', 'Central Asia', '', 'total'],
		])
	})

	test('lets no hidden number into a sentence, whichever it is', () => {
		const { source, paragraphs } = writtenReport(release)
		const cells = releasedCells(release.tables)
		const hidden = [...cells].filter(([, value]) => value === null).map(([key]) => key)
		expect(hidden.length).toBeGreaterThan(100)
		const within = {
			language: 'en' as const,
			cells,
			days: reportDays(release),
			states: source.states,
			notes: { last: 0 },
		}
		for (const key of hidden)
			for (const text of [`x {${key}}`, `x^[{${key}}]`, `x\n- {${key}}`, `{${key}/${key}}`])
				expect(() => paragraphRuns(text, within), text).toThrow('cannot be given')
		const [key] = hidden
		const stored = { id: 'stored', chapter: 'action' as const, texts: { en: `{${key}}` } }
		expect(() => reportModel(source, [...paragraphs, stored], 'en')).toThrow('cannot be given (hidden)')
		expect(() => paragraphRuns('{state:XXX}', within)).toThrow('not there')
		expect(() => paragraphRuns('{anything}', within)).toThrow('not there')
		expect(() => paragraphRuns('{day:last}', { ...within, days: new Map() })).toThrow('not there')
	})

	test('of a time without needs has its annexes and what people wrote, and no table', () => {
		const empty = { ...release, tables: release.tables.map((table) => ({ ...table, rows: [] })) }
		const { source } = writtenReport(release)
		const text = { id: 'one', chapter: 'conclusions' as const, texts: { en: 'Nothing was submitted.' } }
		const model = reportModel({ ...source, release: empty }, [text], 'en')
		expect(model.chapters.map(({ chapter, blocks }) => [chapter, blocks.length])).toEqual([
			['conclusions', 1],
		])
		const russian = reportModel({ ...source, release: empty }, [text], 'ru')
		// The chapter keeps its number.
		expect(russian).toMatchObject({ chapters: [{ blocks: [] }], untranslated: ['one'] })
		expect(russian.annexes).toHaveLength(2)
	})
})

test('numbers, dates and signs are those of each language', () => {
	const day = new Date('2027-07-15T00:00:00Z')
	const written = languages.map((language) => [
		unNumber(12345.04, language),
		unPercent(0.125, language),
		unDate(day, language),
		chapterSign(4, language),
		itemSign(1, language),
	])
	expect(written).toEqual([
		['12\u00a0345', '12,5\u00a0في المائة', '15\u00a0تموز/يوليه\u00a02027', 'رابعاً –', '(ب)'],
		['12,345', '12.5%', '2027年7月15日', '四.', '(b)'],
		['12,345', '12.5\u00a0per cent', '15\u00a0July 2027', 'IV.', '(b)'],
		['12\u00a0345', '12,5\u00a0%', '15\u00a0juillet 2027', 'IV.', 'b)'],
		['12\u00a0345', '12,5\u00a0процента', '15\u00a0июля 2027 года', 'IV.', 'b)'],
		['12\u00a0345', '12,5\u00a0%', '15 de julio de 2027', 'IV.', 'b)'],
	])
	expect(withUnMonths('يناير إلى يونيو 2026', 'ar')).toBe('كانون الثاني/يناير إلى حزيران/يونيه 2026')
	expect(wordsIn('Two words .. and «three»', 'fr')).toBe(4)
	expect(wordsIn('预防和打击 UNODC', 'zh')).toBe(4)
})
