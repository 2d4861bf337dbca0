import type * as z from 'zod'
import { REMOVE_HIDDEN } from '#workflows/typed/hidden-characters.ts'
import { formValues, type TypedValues } from './form-values.ts'

/** Name of a field, as in the page, to the key of a message of the `form` words. */
type FormErrors = Record<string, string>

export type ParsedForm<Value> =
	| { ok: true; value: Value; typed: TypedValues }
	| { ok: false; errors: FormErrors; typed: TypedValues }

/** Parses a posted form with its schema. The typed values are always returned, so that a page can show them again. */
export function parseForm<Schema extends z.ZodType>(
	formData: FormData,
	schema: Schema,
): ParsedForm<z.output<Schema>> {
	const typed = formValues(formData)
	return { ...checkValues(typed, schema), typed }
}

/** Validates values from elsewhere: a stored draft, an import file. */
export function checkValues<Schema extends z.ZodType>(values: unknown, schema: Schema) {
	const field = hiddenRemovedFrom(values)
	const removed: FormErrors = field ? { [field]: 'hiddenRemoved' } : {}
	if (field) return { ok: false as const, errors: removed }
	const result = schema.safeParse(values, { error: anyOtherMessage })
	if (result.success) return { ok: true as const, value: result.data }
	const errors: FormErrors = {}
	for (const { path, message } of result.error.issues) errors[fieldName(path)] ??= message
	return { ok: false as const, errors }
}

/** The field whose hidden characters a reader had removed: the form was sent for this alone. */
export function hiddenRemovedFrom(values: unknown): string | undefined {
	const asked = values && typeof values === 'object' ? Reflect.get(values, REMOVE_HIDDEN) : undefined
	return typeof asked === 'string' ? asked.split(' ')[0] : undefined
}

/** For errors without a message in the schema, so that zod's English never reaches a page. */
export const anyOtherMessage = ({ code, input }: { code?: string; input?: unknown }) =>
	code === 'invalid_type' && input === undefined ? 'required' : 'badValue'

/** Values of a list have no field of their own: `modes.2` is an error of `modes`. */
const fieldName = (path: PropertyKey[]) =>
	(typeof path.at(-1) === 'number' ? path.slice(0, -1) : path).map(String).join('.')
