import type { View } from './cells.ts'

/** The sum of the first cells minus the sum of the second is this number, or at most this number. */
type Equation = { plus: string[]; minus: string[]; is: '=' | '<='; limit: number }

/** Hidden cells that depend on each other, with all that is known of them. */
export type Part = { cells: string[]; equations: Equation[] }

/**
 * What a reader knows of the hidden cells, in parts that do not depend on each other. A cell in no equation can be any
 * number.
 */
export function partsOf({ sums, limits, shown }: View): Part[] {
	const known = (ids: readonly string[]) => ids.reduce((sum, id) => sum + (shown.get(id) ?? 0), 0)
	const hidden = (ids: readonly string[]) => ids.filter((id) => !shown.has(id))
	const equation = (plus: readonly string[], minus: readonly string[], is: Equation['is']): Equation => ({
		plus: hidden(plus),
		minus: hidden(minus),
		is,
		limit: known(minus) - known(plus),
	})
	const equations = [
		...sums.map(({ total, parts }) => equation(parts, [total], '=')),
		...limits.map(({ small, large }) => equation(small, large, '<=')),
	].filter(({ plus, minus }) => plus.length + minus.length > 0)

	const groups = new Groups()
	for (const { plus, minus } of equations) groups.join([...plus, ...minus])
	const parts = new Map<string, Part>()
	for (const each of equations) {
		const key = groups.of(each.plus[0] ?? each.minus[0] ?? '')
		const part = parts.get(key) ?? { cells: groups.members(key), equations: [] }
		part.equations.push(each)
		parts.set(key, part)
	}
	return [...parts.values()]
}

/** Ids that belong together because they were joined. */
class Groups {
	readonly #of = new Map<string, Set<string>>()

	join(ids: readonly string[]) {
		const sets = new Set(ids.map((id) => this.#of.get(id) ?? new Set([id])))
		const [largest = new Set<string>(), ...others] = [...sets].sort((one, other) => other.size - one.size)
		for (const set of others) for (const id of set) largest.add(id)
		for (const set of others) for (const id of set) this.#of.set(id, largest)
		for (const id of ids) this.#of.set(id, largest)
	}

	members = (id: string) => [...(this.#of.get(id) ?? [])].sort()
	/** The name of the group that an id is in: the first of its members. */
	of = (id: string) => this.#first(this.#of.get(id) ?? new Set([id]))
	#first(set: Set<string>) {
		let first: string | undefined
		for (const id of set) if (first === undefined || id < first) first = id
		return first ?? ''
	}
}
