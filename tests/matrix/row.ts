import type { Column } from './people.ts'

/** The values of address parameters in one row of the table. */
export type Ids = Record<string, string>

/** The expected responses of a route and its form. */
export type Row = {
	/** The ids in the address; `nothing` by default. */
	of?: string
	/** Parts of the address that are not ids. */
	at?: Record<string, string>
	/** The status for each column, in order. */
	get?: string
	/** The columns that see each group of fields of the page; `all` are all with access. */
	shows?: Record<string, string>
	/** The form to send; empty by default. */
	form?: Record<string, string>
	/** The status of the form for each column. */
	post?: string
	/** Tables in which every person may change their own rows. */
	own?: string[]
}

/** Returns the results in the form of a table row. */
export function written(statuses: Map<Column, number>, groups: Map<string, Column[]>) {
	const got = [...statuses].filter(([, status]) => status === 200).length
	const shows: Record<string, string> = {}
	for (const [group, seenBy] of groups) {
		const who = seenBy.length === got ? 'all' : seenBy.join(' ')
		shows[who] = shows[who] ? `${shows[who]} ${group}` : group
	}
	return { statuses: [...statuses.values()].join(' '), shows }
}

/** Returns the statuses of a row without separators. */
export const plain = (statuses: string) => statuses.trim().replaceAll(/\s+/g, ' ')
