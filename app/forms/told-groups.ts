import * as z from 'zod'
import { type ToldField, toldFields } from './told-fields.ts'

/** Fields told several times under one name, or together under one: the lines of a list, a contact. */
export type ToldGroup = { name: string; rows: ToldField[][] }

type Values = Record<string, unknown>

/** The groups and rows of what somebody told, which `toldFields` leaves out. */
export const toldGroups = (schema: { shape: z.ZodRawShape }, values: Values): ToldGroup[] =>
	Object.entries(schema.shape).flatMap(([name, field]) => {
		const row = rowSchema(field as z.ZodType)
		const rows = row ? [values[name] ?? []].flat().map((each) => toldFields(row, each as Values)) : []
		const told = rows.filter((fields) => fields.length > 0)
		return told.length > 0 ? [{ name, rows: told }] : []
	})

/** The fields of one row or of a group, or undefined for a field of another kind. */
export function rowSchema(field: z.ZodType): z.ZodObject | undefined {
	const inner = field instanceof z.ZodPipe ? field.out : field
	const row = inner instanceof z.ZodArray ? inner.element : inner
	return row instanceof z.ZodObject ? row : undefined
}
