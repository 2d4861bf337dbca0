import { TOTAL } from '#workflows/releases/tables.ts'
import { kinds, needOutcomes, urgencies } from '#workflows/vocabulary.ts'
import { type IntegerProgram, type Sum, sumOf } from './integer-program.ts'
import { groupSets } from './what-a-reader-knows.ts'

type Split = 'kind' | 'urgency' | 'group'

/** Evaluated needs: what a row adds up, by one split and the outcome. */
export type EvaluatedNeeds = { all: Sum; of: (split: Split, code: string, outcome: string) => Sum }

/**
 * For each outcome, needs of each kind, of each urgency, and of States in each set of groups that there is: three ways
 * of counting the same needs.
 */
export function evaluatedNeeds(program: IntegerProgram): EvaluatedNeeds {
	const columns = needOutcomes.map((outcome) => {
		const byKind = new Map(kinds.map((kind) => [kind as string, program.unknown()]))
		const byUrgency = new Map([...urgencies, ''].map((urgency) => [urgency as string, program.unknown()]))
		const bySet = groupSets.map((set) => ({ set, column: program.unknown() }))
		const all = [...byKind.values()]
		for (const same of [[...byUrgency.values()], bySet.map(({ column }) => column)])
			program.know(new Map([...sumOf(all), ...same.map((column) => [column, -1] as const)]), 0, 0)
		const inGroup = (group: string) =>
			bySet
				.filter(({ set }) => (group === 'none' ? set.length === 0 : set.includes(group)))
				.map(({ column }) => column)
		const ofCode = {
			kind: (code: string) => byKind.get(code) ?? 0,
			urgency: (code: string) => byUrgency.get(code) ?? 0,
		}
		const of = (split: Split, code: string) =>
			code === TOTAL ? all : split === 'group' ? inGroup(code) : [ofCode[split](code)]
		return { outcome: outcome as string, of }
	})
	const of: EvaluatedNeeds['of'] = (split, code, outcome) =>
		sumOf(
			columns
				.filter((own) => outcome === TOTAL || own.outcome === outcome)
				.flatMap((own) => own.of(split, code)),
		)
	return { all: of('kind', TOTAL, TOTAL), of }
}
