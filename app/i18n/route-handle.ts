import type { WordsUsed } from './words.ts'

// The `handle` of a route belongs to no loader and may hold anything, so Remix types neither it nor what it is given.

/** What a route says of its page: which words it uses, and whether React takes it over. */
type RouteHandle = {
	words?: WordsUsed
	/** Always, or by the data of the page: where a form needs it. */
	hydrated?: true | ((data: unknown) => boolean)
}

/** The handle of a route; undefined for one that uses no words of its own. */
export const handleOf = (route: { handle?: unknown } | undefined) =>
	// Every route of this product has a handle of this type.
	route?.handle as RouteHandle | undefined

/**
 * What the own loader of a route gave, for its handle; undefined where the loader failed. `Data` names only what the
 * handle reads of it.
 */
export const loaded = <Data extends object>(data: unknown): Data | undefined =>
	// Remix passes the data of the same route.
	(data ?? undefined) as Data | undefined
