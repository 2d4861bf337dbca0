import * as z from 'zod'

/** What a need keeps besides its state. */
export const needContext = z.strictObject({
	/** What the programme manager offered, in the unit of the programme. */
	quantity: z.int().positive().nullable(),
	/** Whether another officer has looked again at the decision to decline it. */
	reconsidered: z.boolean(),
})
