/** Unvalidated form input: text under names, rows in order. */
export type Typed = string | Typed[] | { [name: string]: Typed }
export type TypedValues = { [name: string]: Typed }

type Branch = Map<string, string | string[] | Branch>

const MAX_FIELDS = 5000
const MAX_DEPTH = 6

/** Names of built-in object properties, or that the database cannot store. */
const isRefused = (name: string) =>
	name === '' || name === 'prototype' || name in Object.prototype || name.includes('\0')

/**
 * `lines.0.quantity` becomes `{ lines: [{ quantity }] }`. Empty rows are dropped, a repeated name becomes a list; files
 * and names of built-in object properties are ignored.
 */
export function formValues(formData: FormData): TypedValues {
	const root: Branch = new Map()
	let fields = 0
	for (const [name, value] of formData) {
		if (typeof value !== 'string') continue
		if (++fields > MAX_FIELDS) break
		const path = name.split('.')
		if (path.length > MAX_DEPTH || path.some(isRefused)) continue
		// A browser sends every line break as two characters, which would count against the limit of a text.
		place(root, path, value.replaceAll('\r\n', '\n'))
	}
	return asObject(root)
}

/** Returns the value at a dotted path, such as `lines.0.site`; undefined where the path leads nowhere. */
export const valueAtPath = (values: unknown, path: string): unknown =>
	path
		.split('.')
		.reduce<unknown>(
			(node, part) => (node && typeof node === 'object' ? Reflect.get(node, part) : undefined),
			values,
		)

function place(branch: Branch, [name = '', ...rest]: string[], value: string) {
	const here = branch.get(name)
	if (rest.length > 0) {
		// A name that is both a value and a group can only be forged: the first one is used.
		const next = here ?? new Map()
		if (!(next instanceof Map)) return
		branch.set(name, next)
		place(next, rest, value)
	} else if (here === undefined) branch.set(name, value)
	else if (!(here instanceof Map)) branch.set(name, [here, value].flat())
}

const asTyped = (node: string | string[] | Branch): Typed => {
	if (!(node instanceof Map)) return node
	return isRows(node) ? asRows(node) : asObject(node)
}

const asObject = (branch: Branch): TypedValues =>
	Object.fromEntries([...branch].map(([name, node]) => [name, asTyped(node)]))

const isRows = (branch: Branch) => [...branch.keys()].every((name) => /^\d{1,4}$/.test(name))

const asRows = (branch: Branch): Typed[] =>
	[...branch]
		.sort(([one], [other]) => Number(one) - Number(other))
		.map(([, node]) => asTyped(node))
		.filter((row) => !isEmpty(row))

const isEmpty = (value: Typed): boolean =>
	typeof value === 'string' ? value.trim() === '' : Object.values(value).every(isEmpty)
