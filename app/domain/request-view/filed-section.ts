import type * as z from 'zod'
import { toldFields } from '#app/forms/told-fields.ts'
import { toldGroups } from '#app/forms/told-groups.ts'
import type { SectionValues } from '../answers.server.ts'

/** A section of a filing as it is read: its answers in the order of the form. */
export const filedSection = <Name extends string>(
	section: Name,
	schema: z.ZodObject,
	values: SectionValues = {},
) => ({ section, fields: toldFields(schema, values), groups: toldGroups(schema, values) })
