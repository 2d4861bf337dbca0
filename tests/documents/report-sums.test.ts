import * as fc from 'fast-check'
import { beforeAll, describe, expect, test } from 'vitest'
import { reportModel } from '#app/documents/report/compose-report.ts'
import { suggestParagraphs } from '#app/documents/report/suggest-paragraphs.ts'
import { highest, largest } from '#app/documents/report/suggestions/sums.ts'
import type { WrittenParagraph } from '#app/domain/report/report-model.ts'
import { catalogues } from '#app/i18n/words.ts'
import { type ReportRelease, reportRelease, writtenReport } from '#tests/support/report/written-report.ts'
import { type Language, languages } from '#workflows/languages.ts'

let release: ReportRelease
beforeAll(async () => {
	release = await reportRelease()
}, 120_000)

type Tables = ReportRelease['tables']
type Printed = { key: string; language: Language; text: string }

/** Every suggested sentence as the documents print it, in each way it can be said and each language. */
function printed(tables: Tables): Printed[] {
	const of = { ...release, tables }
	const { source } = writtenReport(release)
	const paragraphs = suggestParagraphs(of).flatMap(({ key, chapter, variants }) =>
		variants.map(({ grade, texts }): WrittenParagraph => ({ id: `${key} ${grade}`, chapter, texts })),
	)
	return languages.flatMap((language) =>
		reportModel({ ...source, release: of }, paragraphs, language).chapters.flatMap(({ blocks }) =>
			blocks.flatMap((block) =>
				block.kind === 'paragraph'
					? [
							{
								key: block.id,
								language,
								text: block.runs.map((run) => ('text' in run ? run.text : '')).join(''),
							},
						]
					: [],
			),
		),
	)
}

/** The numbers of a printed text: digits, with separators of thousands of any language. */
const numbersIn = (text: string) =>
	[...text.matchAll(/\d{1,3}(?:[,\u00a0]\d{3})+(?!\d)|\d+/g)].map(([one]) =>
		Number(one.replaceAll(/\D/g, '')),
	)

const rowsOf = (tables: Tables, name: string) => tables.find(({ table }) => table === name)?.rows ?? []
type Row = { dims: Record<string, string>; cells: readonly (number | null)[] }
const cellOf = (rows: readonly Row[], dims: Record<string, string>) =>
	rows.find((row) => Object.entries(dims).every(([dim, code]) => row.dims[dim] === code))?.cells[0]
const sum = (values: readonly number[]) => values.reduce((all, one) => all + one, 0)

/** The tables whose parts are said to make up a whole, and where the sentence itself gives the whole. */
const wholes: Record<
	string,
	{ table: string; fixed: Record<string, string>; by: string; hasWhole: boolean }
> = {
	'kinds exact': { table: 'kinds', fixed: {}, by: 'kind', hasWhole: false },
	'regions exact': { table: 'regions', fixed: {}, by: 'region', hasWhole: false },
	'outcomes exact': { table: 'outcomes', fixed: { kind: 'total' }, by: 'outcome', hasWhole: true },
}

/** Whether a text says, in its language, that other figures are not given. */
const saysRest = ({ language, text }: Printed) =>
	text.includes(catalogues[language].reportText.listed.rest.replace('{text}', '').trim())

/** Counts again what a printed sentence says, from the rows of the table alone. */
function expectSums(one: Printed, tables: Tables) {
	const whole = wholes[one.key]
	if (!whole) return
	const { table, fixed, by, hasWhole } = whole
	const rows = rowsOf(tables, table)
	const total = cellOf(rows, { ...fixed, [by]: 'total' })
	const said = numbersIn(one.text)
	const parts = hasWhole ? said.slice(1) : said
	const name = `${one.key} ${one.language}: ${one.text}`
	expect(total, name).toEqual(expect.any(Number))
	if (hasWhole) expect(said[0], name).toBe(total)
	const cells = rows
		.filter(
			(row) =>
				row.dims[by] !== 'total' && Object.entries(fixed).every(([dim, code]) => row.dims[dim] === code),
		)
		.map((row) => row.cells[0] ?? null)
	const shown = cells.filter((value): value is number => value !== null && value > 0)
	expect(parts.filter((value) => value > 0).toSorted(), name).toEqual(shown.toSorted())
	if (cells.includes(null)) {
		expect(saysRest(one), name).toBe(true)
		expect(sum(parts), name).toBeLessThanOrEqual(total ?? 0)
	} else expect(sum(parts), name).toBe(total)
}

describe('sentences that are suggested', () => {
	test('give numbers that add up to what the tables say, and do not begin with a figure', () => {
		const all = printed(release.tables)
		expect(all.length).toBeGreaterThan(100)
		expect(all.filter(({ key }) => key in wholes).length).toBe(18)
		for (const one of all) {
			expectSums(one, release.tables)
			for (const sentence of one.text.split(/(?<=\.)\s+|(?<=。)/u))
				expect(sentence, `${one.key} ${one.language}`).not.toMatch(/^[\p{Nd}$€]/u)
			expect(one.text, `${one.key} ${one.language}`).not.toMatch(/USD|EUR/)
		}
	})

	test('name the Office in full wherever they have its abbreviation', () => {
		const [abbreviation, full] = [
			{ en: 'UNODC', fr: 'ONUDC', es: 'UNODC', ru: 'УНП ООН', ar: 'UNODC', zh: 'UNODC' },
			{
				en: 'United Nations Office on Drugs and Crime',
				fr: 'Office des Nations Unies contre la drogue et le crime',
				es: 'Oficina de las Naciones Unidas contra la Droga y el Delito',
				ru: 'Организации Объединенных Наций по наркотикам и преступности',
				ar: 'مكتب الأمم المتحدة المعني بالمخدرات والجريمة',
				zh: '联合国毒品和犯罪问题办公室',
			},
		]
		for (const { key, language, text } of printed(release.tables)) {
			if (key.startsWith('scope') || key.startsWith('inform')) expect(text).toContain(full[language])
			if (text.includes(abbreviation[language])) expect(text, key).toContain(full[language])
		}
	})

	test('add up whatever a release shows and hides, or are not suggested', () => {
		// Hidden, none, or a number that is not hidden.
		const cell = fc.oneof(fc.constant(null), fc.constant(0), fc.integer({ min: 5, max: 20 }))
		const random = fc.infiniteStream(cell).map((stream) =>
			release.tables.map((table) => ({
				...table,
				rows: table.rows.map((row) => ({ ...row, cells: row.cells.map(() => stream.next().value ?? null) })),
			})),
		)
		void fc.assert(
			fc.property(random, fc.boolean(), (made, isShown) => {
				for (const one of printed(made)) expectSums(one, made)
				const tables = made.map((table) => withTotals(table, isShown))
				const all = printed(tables)
				for (const one of all) expectSums(one, tables)
				const some = (name: string, dims: Record<string, string>) =>
					rowsOf(tables, name).some(
						(row) =>
							Object.entries(dims).every(([dim, code]) => row.dims[dim] === code) &&
							!Object.entries(row.dims).some(([dim, code]) => code === 'total' && !(dim in dims)) &&
							(row.cells[0] ?? 0) > 0,
					)
				const count = (key: string) => all.filter((one) => one.key === key).length
				expect(count('regions exact')).toBe(some('regions', {}) ? 6 : 0)
				expect(count('outcomes exact')).toBe(some('outcomes', { kind: 'total' }) ? 6 : 0)
			}),
			{ numRuns: 6 },
		)
	})

	test('leave out no number that equals the last one they name', () => {
		const of = (...values: number[]) =>
			values.map((value, at) => ({ code: `${at}`, codes: {}, value, bound: '', key: 'themes::n' as const }))
		const named = (...values: number[]) => highest(of(...values)).map(({ value }) => value)
		expect(named(9, 8, 7)).toEqual([9, 8, 7])
		expect(named(9, 8, 7, 6, 5, 4)).toEqual([9, 8, 7, 6, 5])
		expect(named(9, 8, 7, 6, 6, 6, 5)).toEqual([9, 8, 7, 6, 6, 6])
		expect(named(9, 8, 6, 6, 6, 6, 6, 6, 6)).toEqual([9, 8])
		expect(named(...Array.from({ length: 9 }, () => 6))).toEqual([])
		expect([largest(of(9, 8)), largest(of(9, 9)), largest([])].map((one) => one?.value)).toEqual([
			9,
			undefined,
			undefined,
		])
		void fc.assert(
			fc.property(fc.array(fc.integer({ min: 5, max: 9 }), { maxLength: 14 }), (values) => {
				const inOrder = values.toSorted((one, other) => other - one)
				const shown = named(...inOrder)
				expect(shown).toEqual(inOrder.slice(0, shown.length))
				if (shown.length > 0) expect(inOrder.slice(shown.length)).not.toContain(shown.at(-1))
			}),
		)
	})
})

/**
 * A table whose totals are those of its parts, as counted; `isShown` leaves nothing hidden. Numbers of other tables that
 * name the same needs are hidden, since they were drawn apart.
 */
function withTotals<Table extends Tables[number]>(table: Table, isShown: boolean): Table {
	if (table.table === 'kinds' || table.table === 'steps')
		return { ...table, rows: table.rows.map((row) => ({ ...row, cells: row.cells.map(() => null) })) }
	const byRow = table.rows.map((row) => ({
		...row,
		cells: row.cells.map((cell) => (isShown ? (cell ?? 0) : cell)),
	}))
	const rows = byRow.map((row) => {
		const dims = Object.keys(row.dims).filter((dim) => row.dims[dim] === 'total')
		if (dims.length === 0) return row
		const parts = byRow.filter((other) =>
			Object.keys(row.dims).every((dim) =>
				dims.includes(dim) ? other.dims[dim] !== 'total' : other.dims[dim] === row.dims[dim],
			),
		)
		return { ...row, cells: row.cells.map((_, at) => sum(parts.map((part) => part.cells[at] ?? 6))) }
	})
	return { ...table, rows }
}

test('a report keeps its numbering where a language lacks a paragraph', () => {
	const { source, paragraphs } = writtenReport(release)
	const lacking = paragraphs.map((one, at) => {
		const { ar: _, ...others } = one.texts
		return at % 2 === 0 ? { ...one, texts: others } : one
	})
	const numbersOf = (language: Language) =>
		new Map(
			reportModel(source, lacking, language).chapters.flatMap(({ blocks }, chapter) =>
				blocks.map((block) => [
					block.kind === 'paragraph' ? block.id : `${block.kind} ${block.number}`,
					block.kind === 'paragraph'
						? [chapter, block.number, block.runs.flatMap((run) => (run.kind === 'note' ? [run.note] : []))]
						: [chapter, block.number],
				]),
			),
		)
	const [english, arabic] = [numbersOf('en'), numbersOf('ar')]
	expect(arabic.size).toBeLessThan(english.size)
	for (const [block, numbers] of arabic) expect(numbers, block).toEqual(english.get(block))
	const { chapters } = reportModel(source, lacking, 'ar')
	expect(chapters.map(({ chapter }) => chapter)).toEqual(
		reportModel(source, lacking, 'en').chapters.map(({ chapter }) => chapter),
	)
})
