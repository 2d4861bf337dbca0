import type { Chosen, ListSpec } from '#app/forms/lists/list-address.ts'
import type { Alert } from '#app/forms/lists/list-definition.ts'
import type { ListName } from '#app/forms/lists/lists.ts'
import type { Actor } from '#app/platform/actor.ts'
import type { Read } from '#app/platform/database/read.server.ts'
import type { Language } from '#workflows/languages.ts'
import type { ActingRole } from '#workflows/roles.ts'
import type { Listing } from './listing.server.ts'

/** How a list is read, for its page, its files and its alerts alike. */
export type ListSource<
	Filter extends string,
	Column extends string,
	Sort extends string,
	Facet extends Filter,
	Row extends { id: string },
	Exported = Row,
> = {
	/** A row of `lists`. */
	list: {
		name: ListName
		alert: Alert<Sort>
		spec: (role: ActingRole) => ListSpec<Filter, Column, Sort, ListName>
	}
	/** How it is read for the reader with these filters; `language` is that of names to sort or look for. */
	listing: (
		read: Read,
		filters: Chosen<Filter>,
		language: Language,
	) => Listing<Filter, Sort, Facet, Row> | Promise<Listing<Filter, Sort, Facet, Row>>
	/** The rows as a file of the reader has them. */
	exported: (rows: Row[], read: Read, language: Language) => Exported[] | Promise<Exported[]>
	/** Whether rows can be of confidential requests: a file says if these were left out. */
	holdsConfidential?: boolean
	/** Whether this reader may take the list out, where some with the right to export may not. */
	mayExport?: (actor: Actor) => boolean
}

/** Says how a list is read; the names of its parts follow from `lists` and from its listing. */
export const listSource = <
	Filter extends string,
	Column extends string,
	Sort extends string,
	Facet extends Filter,
	Row extends { id: string },
	Exported,
>(
	source: ListSource<Filter, Column, Sort, Facet, Row, Exported>,
) => source
