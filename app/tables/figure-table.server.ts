import type { ExportedFigures } from '#app/domain/figures/export-figures.server.ts'
import type { ExportCell, ExportedTable } from '#app/forms/lists/list-export.ts'
import { dimensionWord } from '#app/i18n/dimension-words.ts'
import { sayer, sayIn } from '#app/i18n/translator.server.ts'
import type { Say } from '#app/i18n/use-say.ts'
import { now } from '#app/platform/clock.server.ts'
import { figureTableNames, figureTables } from '#workflows/figures/definitions.ts'
import type { CountedRow } from '#workflows/figures/view.ts'
import type { Language } from '#workflows/languages.ts'

/** At most so many dimensions has a figure. */
const DIMENSIONS = [0, 1]

/**
 * The figures of a page as one table, a number in each row: what is counted, for which period and by what, in words and in
 * codes. The second sheet says when they were counted, and how each of them is made.
 */
export function figureTable(found: ExportedFigures, language: Language): ExportedTable {
	const [figures, made, lists] = [
		sayer(language, 'figures'),
		sayer(language, 'figureDefinitions'),
		sayer(language, 'lists'),
	]
	const { asAt, view, by, officers } = found
	const rows = inOrder(found.rows)
	const cells = rows.map((row) =>
		cellsOf(row, { figures, made, nameOf: nameIn(language, figures, officers) }),
	)
	const coded = (label: string) => lists('table.code', { column: label })
	const used = figureTableNames.filter((name) => rows.some(({ table }) => table === name))
	return {
		title: figures('title'),
		columns: [
			{ label: made('head.figure'), wide: true },
			{ label: coded(made('head.figure')) },
			{ label: figures('filters.period') },
			...DIMENSIONS.flatMap((at) => {
				const value = figures('file.value', { number: String(at + 1) })
				const dimension = figures('file.dimension', { number: String(at + 1) })
				return [{ label: dimension }, { label: value, wide: true }, { label: coded(value) }]
			}),
			{ label: figures('file.number') },
			{ label: figures('head.median') },
			{ label: figures('head.p90') },
			{ label: made('tables.money') },
			{ label: made('head.unit') },
		],
		count: rows.length,
		batches: inOneBatch(cells),
		about: (number) => [
			[figures('file.asAt'), asAt],
			[lists('table.view'), view],
			[lists('table.by'), by],
			[lists('table.made'), now()],
			[lists('table.rows'), number],
			...used.map((name): [string, string] => {
				const { population, date, source } = figureTables[name]
				const parts = [made(`populations.${population}`), made(`dates.${date}`), made(`sources.${source}`)]
				return [made(`tables.${name}`), parts.join(' · ')]
			}),
		],
	}
}

async function* inOneBatch(rows: ExportCell[][]) {
	yield rows
}

/** By figure, period and codes. */
const inOrder = (rows: readonly CountedRow[]) => {
	const placeOf = ({ table, period, dims }: CountedRow) =>
		`${String(figureTableNames.indexOf(table)).padStart(2, '0')} ${period} ${JSON.stringify(dims)}`
	return [...rows].sort((one, other) => (placeOf(one) < placeOf(other) ? -1 : 1))
}

type Words = { figures: Say; made: Say; nameOf: (dimension: string, code: string) => string }

function cellsOf({ table, period, dims, n, money, median, p90 }: CountedRow, words: Words): ExportCell[] {
	const { figures, made, nameOf } = words
	const { unit, dimensions } = figureTables[table]
	return [
		made(`tables.${table}`),
		table,
		period === 'now' || period === 'months' ? figures(`file.${period}`) : period,
		...DIMENSIONS.flatMap((at) => {
			const dimension: string | undefined = dimensions[at]
			if (!dimension) return [null, null, null]
			const code = dims[dimension] ?? ''
			return [made(`dims.${dimension}`), nameOf(dimension, code), code]
		}),
		n,
		median,
		p90,
		money === null ? null : Number(money),
		made(`units.${unit}`),
	]
}

function nameIn(language: Language, figures: Say, officers: ReadonlyMap<string, string>) {
	const say = sayIn(language)
	return (dimension: string, code: string): string => {
		if (code === '') return figures(dimension === 'officer' ? 'unassigned' : 'notRecorded')
		if (dimension === 'officer') return officers.get(code) ?? code
		return dimensionWord(say, dimension, code)
	}
}
