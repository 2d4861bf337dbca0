import { stateGroups } from '#workflows/figures/definitions.ts'
import { type ReleaseTableName, TOTAL } from '#workflows/releases/tables.ts'
import { kinds, needOutcomes, urgencies } from '#workflows/vocabulary.ts'
import type { Rank } from '../disclosure/cells.ts'
import type { Block, Row, Tally } from './block.ts'
import type { FactLine } from './fact.ts'
import { setOf } from './published-states.ts'

const setsOf = (known: readonly string[], facts: readonly FactLine[]) =>
	[...new Set([...known, ...facts.map(({ groups: own }) => setOf((group) => own.includes(group)))])].sort()

/** `none`: States in no group. */
const groups = [...stateGroups, 'none'] as const
const isIn = (group: string, set: string) => (group === 'none' ? set === '' : set.split('+').includes(group))

/** Evaluated needs are split by these; a State can be in several groups, so that those are made of sets. */
const splits = {
	kind: { table: 'outcomes', codes: kinds },
	urgency: { table: 'urgencyOutcomes', codes: [...urgencies, ''] },
	group: { table: 'groupOutcomes', codes: groups },
} as const satisfies Record<string, { table: ReleaseTableName; codes: readonly string[] }>
type Split = keyof typeof splits

/** All needs that were evaluated with an outcome. */
export const evaluatedId = (of: string) => idOf(of, 'all', TOTAL, TOTAL)

const idOf = (of: string, split: Split | 'set' | 'all', code: string, outcome: string) =>
	`${of}|${split}|${code}|${outcome}`
const withTotal = [...needOutcomes, TOTAL]

/** The cells of evaluated needs by outcome, each with kind, urgency and group of States. */
export function outcomeBlock(of: string, known: readonly string[], facts: readonly FactLine[] = []): Block {
	const sets = setsOf(known, facts)
	const rows: Row[] = []
	const ranks = new Map<string, Rank>()
	for (const [split, { table, codes }] of Object.entries(splits))
		for (const outcome of withTotal) {
			for (const code of codes) {
				const id = idOf(of, split as Split, code, outcome) // `Object.entries` loses the names
				ranks.set(id, outcome === TOTAL ? 'margin' : 'inner')
				rows.push({ table, dims: { [split]: code, outcome }, cell: id })
			}
			const id = idOf(of, 'all', TOTAL, outcome)
			ranks.set(id, outcome === TOTAL ? 'headline' : 'margin')
			rows.push({ table, dims: { [split]: TOTAL, outcome }, cell: id })
		}
	for (const outcome of withTotal) for (const set of sets) ranks.set(idOf(of, 'set', set, outcome), 'latent')
	const certain = new Set(withTotal.map((outcome) => idOf(of, 'urgency', '', outcome)))
	return { rows, ranks, certain, sums: sumsOf(of, sets), limits: [] }
}

function sumsOf(of: string, sets: readonly string[]) {
	const all = (outcome: string) => idOf(of, 'all', TOTAL, outcome)
	const over = (split: Split | 'set', code: string) => ({
		total: idOf(of, split, code, TOTAL),
		parts: needOutcomes.map((outcome) => idOf(of, split, code, outcome)),
	})
	return [
		{ total: all(TOTAL), parts: needOutcomes.map(all) },
		...withTotal.flatMap((outcome) => [
			...(['kind', 'urgency'] as const).map((split) => ({
				total: all(outcome),
				parts: splits[split].codes.map((code) => idOf(of, split, code, outcome)),
			})),
			{ total: all(outcome), parts: sets.map((set) => idOf(of, 'set', set, outcome)) },
			...groups.map((group) => ({
				total: idOf(of, 'group', group, outcome),
				parts: sets.filter((set) => isIn(group, set)).map((set) => idOf(of, 'set', set, outcome)),
			})),
		]),
		...kinds.map((code) => over('kind', code)),
		...splits.urgency.codes.map((code) => over('urgency', code)),
		...groups.map((code) => over('group', code)),
		...sets.map((set) => over('set', set)),
	]
}

/** Counts an evaluated need in all cells that it belongs to. */
export function countOutcome(tally: Tally, of: string, fact: FactLine) {
	const set = setOf((group) => fact.groups.includes(group))
	for (const outcome of [fact.outcome ?? '', TOTAL]) {
		const cells = [
			idOf(of, 'all', TOTAL, outcome),
			idOf(of, 'kind', fact.kind, outcome),
			idOf(of, 'urgency', fact.urgency ?? '', outcome),
			...groups.filter((group) => isIn(group, set)).map((group) => idOf(of, 'group', group, outcome)),
			idOf(of, 'set', set, outcome),
		]
		for (const cell of cells) tally.add(cell, fact.state_iso3, 1)
	}
}
