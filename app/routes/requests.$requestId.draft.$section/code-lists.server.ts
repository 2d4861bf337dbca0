import type * as z from 'zod'
import { controlOf } from '#workflows/fields.ts'

/** The code list behind each field that is chosen from one, so that a stored code can be shown in words. */
export function codeListsOf(schema: z.ZodObject): Record<string, string> {
	return Object.fromEntries(
		Object.entries(schema.shape).flatMap(([name, field]) => {
			const options = controlOf(field as z.ZodType)?.options
			return options ? [[name, options]] : []
		}),
	)
}
