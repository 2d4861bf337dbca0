import * as z from 'zod'
import { amount } from '#workflows/fields.ts'
import { statusStepNames } from '#workflows/programme/statuses.ts'
import { code } from './fields.ts'

/** What the page of a programme can send: a step of its status, or a copy under another code. */
export const programmeAction = z.discriminatedUnion('type', [
	z.object({ type: z.enum(statusStepNames), revision: amount() }),
	z.object({ type: z.literal('copy'), code: code() }),
])
