import * as z from 'zod'
import { checkMonths, interruptible } from './events.ts'

/** What a delivery of equipment keeps besides its state. */
export const equipmentContext = z.strictObject({
	/** Whether the State has a specification to sign off. */
	shared: z.boolean(),
	/** How many of the checks have been made, in their order. */
	checks: z.int().min(0).max(checkMonths.length),
	/** Where it goes on after a loss, a change that was refused, or misuse that was cleared up. */
	origin: z.enum(interruptible).nullable(),
})
