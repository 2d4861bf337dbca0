import type { Condition } from '#workflows/facts.ts'
import type { ActingRole } from '#workflows/roles.ts'

/** One line of a table: who may take which step from where, where it leads and what must follow. */
export type Row = {
	from: string
	/** Name of one of the contexts; `usual` when the line names none. */
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
 * Reads `from, from@context | sample | to | roles | conditions | party+party:notice | consequences`, `=` being
 * "stays where it is". The tables say the rules a second time, in the words of the people who set them.
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
