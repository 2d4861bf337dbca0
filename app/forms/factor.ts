import * as z from 'zod'

/** A one-time code or a backup code, as it was typed. */
export const factorForm = z.object({
	code: z.string({ error: 'required' }).trim().min(1, 'required').max(40, 'tooLong'),
})
