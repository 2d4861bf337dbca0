import * as z from 'zod'
import { isAsked } from './conditions.ts'
import { anyOtherMessage } from './parse-form.ts'
import type { NeedSection, RequestSection } from './section-names.ts'

type Values = Record<string, unknown>
type Output<Shape extends z.ZodRawShape> = { [Name in keyof Shape]: z.output<Shape[Name]> }

/** A check across fields; it runs once all its fields are valid. */
export type Rule<Shape extends z.ZodRawShape> = {
	/** The dotted name of the field with the error. */
	at: string
	message: string
	reads: readonly (keyof Shape)[]
	broken: (values: Output<Shape>) => boolean
}

/** A check of each row of a field: returns the messages of its faults by their dotted names. */
type RowRule<Shape extends z.ZodRawShape> = {
	at: string
	reads: readonly (keyof Shape)[]
	faults: (values: Output<Shape>) => Record<string, string>
}

/** One page of the form: its fields, and the check shared by pages, drafts, workbooks and seeds. */
export type Section<Shape extends z.ZodRawShape = z.ZodRawShape> = {
	name: RequestSection | NeedSection
	shape: Shape
	schema: z.ZodType<Values>
}

/**
 * Creates a section. Its schema reports all errors at once; a field whose condition (`conditions.ts`) is not met is
 * never an error and is omitted from the result.
 */
export function section<const Shape extends z.ZodRawShape>(
	name: RequestSection | NeedSection,
	shape: Shape,
	rules: readonly (Rule<Shape> | RowRule<Shape>)[] = [],
): Section<Shape> {
	const schema = z.unknown().transform((input, context) => {
		const values: Values = input && typeof input === 'object' ? { ...input } : {}
		const asked = Object.entries(shape).filter(([field]) => isAsked(name, field, values))
		// A shape is of fields of this library.
		const good = parseFields(asked as [string, z.ZodType][], values, context)
		for (const rule of rules)
			for (const [at, message] of Object.entries(faultsOf(rule, good, name, values)))
				context.addIssue({ code: 'custom', path: at.split('.'), message })
		return good
	})
	return { name, shape, schema }
}

function parseFields(fields: [string, z.ZodType][], values: Values, context: z.RefinementCtx): Values {
	const good: Values = {}
	for (const [field, type] of fields) {
		const result = type.safeParse(values[field], { error: anyOtherMessage })
		if (result.success) good[field] = result.data
		else
			for (const { path, message } of result.error.issues)
				context.addIssue({ code: 'custom', path: [field, ...path], message })
	}
	return good
}

function faultsOf<Shape extends z.ZodRawShape>(
	rule: Rule<Shape> | RowRule<Shape>,
	good: Values,
	name: RequestSection | NeedSection,
	values: Values,
): Record<string, string> {
	const { at, reads } = rule
	const asked = (field: string) => isAsked(name, field, values)
	if (!asked(at.split('.')[0] ?? at)) return {}
	if (!reads.every((field) => String(field) in good || !asked(String(field)))) return {}
	const known = good as Output<Shape> // What a rule reads is there: the fields before.
	if ('faults' in rule) return rule.faults(known)
	return rule.broken(known) ? { [at]: rule.message } : {}
}
