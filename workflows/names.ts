// What TypeScript does not say of records and lists whose names are known.

/** Returns the names of a record that has those of its type and no other. */
export const namesOf = <Names extends object>(record: Names): (keyof Names & string)[] =>
	// TypeScript types them as any text, since a record can have more names than its type.
	Object.keys(record) as (keyof Names & string)[]

/** Whether a text is a name of a record; what every object inherits is none. */
export const isNameOf = <Names extends object>(record: Names, text: string): text is keyof Names & string =>
	Object.hasOwn(record, text)

/** Whether a text is one of a list. */
export const isOneOf = <const One extends string>(
	list: readonly One[],
	text: string | null | undefined,
): text is One =>
	// `includes` takes only what is in the list, although the question is whether it is.
	(list as readonly unknown[]).includes(text)

/** A record with a value for each of these names. */
export const recordOf = <Name extends string, Value>(
	names: readonly Name[],
	toValue: (name: Name) => Value,
): Record<Name, Value> =>
	// `fromEntries` forgets the names that it was given.
	Object.fromEntries(names.map((name) => [name, toValue(name)])) as Record<Name, Value>

/** The entry of a list at a place that it has, such as one that was taken from the list before. */
export function entryAt<Entry>(list: readonly Entry[], place: number): Entry {
	const entry = list[place]
	if (entry === undefined) throw new RangeError(`entry ${place} of ${list.length}`)
	return entry
}
