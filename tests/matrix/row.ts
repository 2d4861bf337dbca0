import type { Column } from './people.ts'
import { account } from './rows/account.ts'
import { administration } from './rows/administration.ts'
import { deliveries } from './rows/deliveries.ts'
import { drafts } from './rows/drafts.ts'
import { needs } from './rows/needs.ts'
import { office } from './rows/office.ts'
import { open } from './rows/open.ts'
import { programmes } from './rows/programmes.ts'
import { requests } from './rows/requests.ts'

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

/**
 * The response for each route (row) and role (column). The columns are those of `people.ts`: signed out, and with an
 * incomplete session; roles of a State, each of the same and of another State; UNODC, with another officer and manager;
 * donors of the programme and of none; the administrator.
 */
export const table: Record<string, Row> = {
	...drafts,
	...requests,
	...needs,
	...deliveries,
	...programmes,
	...office,
	...administration,
	...account,
	...open,
}
