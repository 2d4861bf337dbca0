import type { Condition } from '#workflows/facts.ts'
import type { ActingRole } from '#workflows/roles.ts'

/** One line of a table: who may take which step in which state, the next state and the effects. */
export type Row = {
	from: string
	/** Name of one of the contexts; default `usual`. */
	context: string
	/** Name of one of the samples. */
	sample: string
	to: string
	roles: readonly ActingRole[]
	when: readonly Condition[]
	tells: readonly string[]
	causes: readonly string[]
}

/**
 * Parses `from, from@context | sample | to | roles | conditions | party+party:notice | consequences`, where `=` means
 * that the state does not change. The tables repeat the rules in the words of their authors.
 */
export function readTable(text: string): Row[] {
	return text
		.trim()
		.split('\n')
		.flatMap((line) => {
			const [from = '', sample = '', to = '', roles, when, tells, causes] = line
				.split('|')
				.map((cell) => cell.trim())
			return words(from).map((place) => {
				const [state = '', context = 'usual'] = place.split('@')
				return {
					from: state,
					context,
					sample,
					to: to === '=' ? state : to,
					roles: words(roles) as ActingRole[],
					when: words(when) as Condition[],
					tells: words(tells),
					causes: words(causes),
				}
			})
		})
}

const words = (cell = '') => cell.split(' ').filter(Boolean)
