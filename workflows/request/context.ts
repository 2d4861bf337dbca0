import * as z from 'zod'
import { closureCodes, reopeningReasons } from '../vocabulary.ts'

/** What a request keeps besides its state. */
export const requestContext = z.strictObject({
	/** Where a clarification or a pause goes back to. */
	origin: z.enum(['screening', 'review']),
	closureCode: z.enum(closureCodes).nullable(),
	/** How often the State was asked for clarification. */
	rounds: z.int().nonnegative(),
	/** Fields that the State may change while it is asked: `situation.routes`, `<id of a need>.need.statement`. */
	unlocked: z.array(z.string()),
	/** Whether it has passed screening. */
	passed: z.boolean(),
	/** Why the State asks for it to be opened again, until that is decided. */
	reopening: z.enum(reopeningReasons).nullable(),
})
