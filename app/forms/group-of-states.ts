import type { RegionalGroup } from '#workflows/reference/regional-groups.ts'
import { type Typed, type TypedValues, valueAtPath } from './form-values.ts'

/** The name of the button that fills in the members of a group; its value is the field of the States. */
export const FILL = 'fill'

/** The name of the choice of a group for a field of States. */
export const groupField = (name: string) => `group.${name}`
export const isGroupField = (name: string) => name.startsWith(groupField(''))

/** A group that can be chosen for its member States, which are those of today. */
export type MembersOfGroup = {
	code: RegionalGroup
	/** The first day of the list: the last change of membership. */
	from: string
	/** What must be known of the members. */
	note: string
	/** By their codes, sorted. */
	states: readonly string[]
}
type Members = Pick<MembersOfGroup, 'code' | 'states'>
type Filled = { typed: TypedValues; errors: Record<string, string> }

/** The page is shown again either way: with the States, or with the error. */
export const statusOfFilled = ({ errors }: Pick<Filled, 'errors'>) =>
	Object.keys(errors).length === 0 ? 200 : 422

/**
 * What was typed with the members of the chosen group added to its field of States, as the page is shown again without
 * JavaScript. Unchanged, with an error at the choice, where no group was chosen.
 */
export function withMembers(typed: TypedValues, groups: readonly Members[]): Filled {
	const field = String(typed[FILL])
	const chosen = valueAtPath(typed, groupField(field))
	const group = groups.find(({ code }) => code === chosen)
	if (!group) return { typed, errors: { [groupField(field)]: 'required' } }
	const ticked: Typed[] = [typed[field] ?? []].flat()
	const states = [...new Set([...ticked, ...group.states])]
	return { typed: { ...typed, [field]: states }, errors: {} }
}
