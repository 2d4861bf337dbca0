import * as z from 'zod'
import { count, text } from '#workflows/fields.ts'
import { retentionClasses } from '#workflows/retention-periods.ts'

/** Forms of the data retention page: a period, an exemption, or its end. */
export const retentionChange = z.discriminatedUnion('type', [
	z.object({
		type: z.literal('set'),
		name: z.enum(retentionClasses),
		amount: count(0, 100_000),
		revision: z.string().max(40).default(''),
	}),
	z.object({
		type: z.literal('hold'),
		reference: text(40).transform((typed) => typed.toUpperCase()),
		reason: text(500),
	}),
	z.object({ type: z.literal('lift'), id: z.uuid() }),
])
