import { type FieldSpec, fieldSpecs } from '#app/forms/field-specs.ts'
import type { Section } from '#app/forms/section.ts'

/** The code list of each field that has one, so that a stored code can be shown in words: `support.status`. */
export const codeListsOf = ({ shape }: Pick<Section, 'shape'>): Record<string, string> =>
	Object.fromEntries(listsIn(fieldSpecs(shape), ''))

const listsIn = (fields: readonly FieldSpec[], before: string): [string, string][] =>
	fields.flatMap(({ name, options, fields: inner = [] }) => [
		...(options ? [[before + name, options] as [string, string]] : []),
		...listsIn(inner, `${before}${name}.`),
	])
