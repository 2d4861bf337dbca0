import type { Column } from './world.ts'

/** What everybody gets who asks for a route, or sends it a form. */
export type Row = {
	/** Whose ids stand in the address; `nothing` unless told. */
	of?: string
	/** Parts of the address that are no ids. */
	at?: Record<string, string>
	/** The status for each column, in their order. */
	get?: string
	/** Who sees which groups of fields of the page; `all` are all who get it. */
	shows?: Record<string, string>
	/** The form that is sent; an empty one unless told. */
	form?: Record<string, string>
	/** The status of that for each column. */
	post?: string
	/** Tables in which everybody may change what is their own. */
	own?: string[]
}

/** What was found, as a row of the table is written. */
export function written(statuses: Map<Column, number>, groups: Map<string, Column[]>) {
	const got = [...statuses].filter(([, status]) => status === 200).length
	const shows: Record<string, string> = {}
	for (const [group, seenBy] of groups) {
		const who = seenBy.length === got ? 'all' : seenBy.join(' ')
		shows[who] = shows[who] ? `${shows[who]} ${group}` : group
	}
	return { statuses: [...statuses.values()].join(' '), shows }
}

/** The numbers of a row without the spaces that only set them apart. */
export const plain = (statuses: string) => statuses.trim().replaceAll(/\s+/g, ' ')
