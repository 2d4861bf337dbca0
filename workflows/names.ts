// What TypeScript does not say of records and lists whose names are known.

/** Returns the names of a record that has those of its type and no other. */
export const namesOf = <Names extends object>(record: Names): (keyof Names & string)[] =>
	// TypeScript types them as any text, since a record can have more names than its type.
	Object.keys(record) as (keyof Names & string)[]

/** Whether a text is a name of a record; what every object inherits is none. */
export const isNameOf = <Names extends object>(record: Names, text: string): text is keyof Names & string =>
	Object.hasOwn(record, text)

/** Whether a text is one of a list. */
export const isOneOf = <const One extends string>(list: readonly One[], text: string): text is One =>
	// `includes` takes only what is in the list, although the question is whether it is.
	(list as readonly string[]).includes(text)
