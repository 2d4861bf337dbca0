import { present } from '#tests/support/present.ts'
import type { Condition } from '#workflows/facts.ts'
import { conditions } from '#workflows/facts.ts'
import { namesOf } from '#workflows/names.ts'
import { type ActingRole, roles as allRoles } from '#workflows/roles.ts'

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
					roles: words(roles).map((role) => named<ActingRole>([...allRoles, 'system'], role)),
					when: words(when).map((condition) => named(namesOf(conditions), condition)),
					tells: words(tells),
					causes: words(causes),
				}
			})
		})
}

/** The name that a table writes, which must be one of the product. */
const named = <Name extends string>(names: readonly Name[], written: string): Name =>
	present(
		names.find((name) => name === written),
		written,
	)

const words = (cell = '') => cell.split(' ').filter(Boolean)
