// The `handle` of a route says which words its page uses and whether React takes it over. That may depend on what the
// loader gave, which Remix cannot type there: a handle belongs to a route, and it is asked about any.

/**
 * What the own loader of a route gave, for its `handle`; undefined where the loader failed. `Data` names only what the
 * handle reads of it.
 */
export const loaded = <Data extends object>(data: unknown): Data | undefined =>
	// Remix passes the data of the same route.
	(data ?? undefined) as Data | undefined
