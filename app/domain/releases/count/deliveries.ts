import { TOTAL } from '#workflows/releases/tables.ts'
import { trainingLevels } from '#workflows/vocabulary.ts'
import type { Rank } from '../disclosure/cells.ts'
import type { Block, Row, Tally } from './block.ts'
import type { FactLine } from './fact.ts'

const sexes = ['female', 'male', 'notStated', TOTAL]
const levels = [...trainingLevels, '', TOTAL]
const learnerId = (of: string, sex: string, level: string) => `${of}|learners|${sex}|${level}`

/** The cells of people trained by sex and level, with all totals. */
export function learnerBlock(of: string): Block {
	const rows: Row[] = []
	const ranks = new Map<string, Rank>()
	for (const sex of sexes)
		for (const level of levels) {
			const totals = [sex, level].filter((code) => code === TOTAL).length
			const id = learnerId(of, sex, level)
			ranks.set(id, (['inner', 'margin', 'headline'] as const)[totals] ?? 'inner')
			rows.push({ table: 'learners', dims: { sex, level }, cell: id })
		}
	const without = (codes: readonly string[]) => codes.filter((code) => code !== TOTAL)
	const sums = [
		...sexes.map((sex) => ({
			total: learnerId(of, sex, TOTAL),
			parts: without(levels).map((level) => learnerId(of, sex, level)),
		})),
		...levels.map((level) => ({
			total: learnerId(of, TOTAL, level),
			parts: without(sexes).map((sex) => learnerId(of, sex, level)),
		})),
	]
	const certain = new Set(sexes.map((sex) => learnerId(of, sex, '')))
	return { rows, ranks, certain, sums, limits: [] }
}

/** The cells of pieces handed over by these categories and units. Unlike things have no total. */
export function pieceBlock(of: string, facts: readonly FactLine[]): Block {
	const kinds = new Map(
		facts
			.flatMap(({ pieces }) => pieces)
			.map(({ category, unit }) => [
				pieceId(of, category, unit),
				{ category: category ?? '', unit: unit ?? '' },
			]),
	)
	const ids = [...kinds.keys()].sort()
	return {
		rows: ids.map((cell) => ({ table: 'pieces', dims: { ...kinds.get(cell) }, cell })),
		ranks: new Map(ids.map((id) => [id, 'inner'])),
		sums: [],
		limits: [],
	}
}

const pieceId = (of: string, category: string | null, unit: string | null) =>
	`${of}|pieces|${category ?? ''}|${unit ?? ''}`

/** Counts people and pieces of a delivered need. */
export function countDelivery(tally: Tally, of: string, fact: FactLine) {
	countLearners(tally, of, fact)
	for (const { category, unit, n } of fact.pieces) tally.add(pieceId(of, category, unit), fact.state_iso3, n)
}

/** Counts the people who were trained. */
export function countLearners(tally: Tally, of: string, { learners, level, state_iso3 }: FactLine) {
	for (const { sex, n } of learners)
		for (const one of [sex, TOTAL])
			for (const other of [level ?? '', TOTAL]) tally.add(learnerId(of, one, other), state_iso3, n)
}
