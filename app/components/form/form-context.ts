import { createContext, useContext } from 'react'

type FormFrame = {
	/** Begins the id of every field, so that two forms on a page may use the same names. */
	id: string
	/** What is stored or was typed, nested. */
	values: Record<string, unknown>
}

const FormFrameContext = createContext<FormFrame>({ id: 'form', values: {} })
export const FormFrameProvider = FormFrameContext.Provider
export const useFormFrame = () => useContext(FormFrameContext)

/** The value at a dotted name: `lines.0.site`. */
export function valueAt(values: Record<string, unknown>, name: string): unknown {
	if (name in values) return values[name]
	return name.split('.').reduce<unknown>((node, part) => {
		return node && typeof node === 'object' ? (node as Record<string, unknown>)[part] : undefined
	}, values)
}

/** How many rows there are under a name, stored nested or typed as `lines.0.site`. */
export function rowsAt(values: Record<string, unknown>, name: string): number {
	const nested = valueAt(values, name)
	const stored = nested && typeof nested === 'object' ? Object.keys(nested).length : 0
	const typed = Object.keys(values)
		.filter((key) => key.startsWith(`${name}.`))
		.map((key) => Number(key.slice(name.length + 1).split('.')[0]) + 1)
	return Math.max(stored, ...typed)
}

/** A value as an input shows it. */
export const asText = (value: unknown): string | undefined => asTexts(value)[0]

/** One or several values as a group of boxes shows them. */
export const asTexts = (value: unknown): string[] =>
	[value].flat().flatMap((one) => (typeof one === 'string' || typeof one === 'number' ? [String(one)] : []))
