import * as z from 'zod'
import { type Control, controlOf } from '#workflows/fields.ts'
import { rowSchema } from './told-groups.ts'

/** A field of a section as pages, workbooks and help lists draw it; what it may hold is still its schema's word. */
export type FieldSpec = {
	name: string
	control: Control
	/** May be left empty. */
	optional: boolean
	/** The code list of the words catalogue, and the codes this field offers. */
	options?: string
	codes?: string[]
	/** Characters of a text, largest number, most rows or most codes. */
	max?: number
	min?: number
	/** The fields of a group, or of one row. */
	fields?: FieldSpec[]
}

/** The fields of a section in the order of the form. */
export const fieldSpecs = (shape: z.ZodRawShape): FieldSpec[] =>
	Object.entries(shape).map(([name, field]) => fieldSpec(name, field as z.ZodType))

function fieldSpec(name: string, field: z.ZodType): FieldSpec {
	const noted = controlOf(field)
	if (!noted) throw new Error(`The field ${name} does not say how it is asked for`)
	const spec: FieldSpec = { name, optional: field.safeParse(undefined).success, ...noted }
	const codes = codesOf(field)
	if (codes) spec.codes = codes
	const inner = noted.control === 'group' || noted.control === 'rows' ? rowSchema(field) : undefined
	if (inner) spec.fields = fieldSpecs(inner.shape)
	return spec
}

function codesOf(field: z.ZodType): string[] | undefined {
	if (field instanceof z.ZodEnum) return field.options as string[]
	if (field instanceof z.ZodPipe) return codesOf(field.out as z.ZodType)
	if (field instanceof z.ZodOptional) return codesOf(field.unwrap() as z.ZodType)
	if (field instanceof z.ZodArray) return codesOf(field.element as z.ZodType)
	return undefined
}
