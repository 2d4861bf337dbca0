import * as z from 'zod'

const SHORTEST = 8
const LONGEST = 256

/** What is typed to sign in: nothing is said about its form, only that it is there. */
export const signInForm = z.object({
	email: z.string({ error: 'required' }).trim().min(1, 'required').max(254, 'tooLong'),
	password: z.string({ error: 'required' }).min(1, 'required').max(LONGEST, 'tooLong'),
})

/** A new password, typed twice. Blanks count: a password is kept as it was typed. */
export const newPassword = z
	.object({
		password: z
			.string({ error: 'required' })
			.min(1, 'required')
			.min(SHORTEST, 'tooShort')
			.max(LONGEST, 'tooLong'),
		repeated: z.string({ error: 'required' }).min(1, 'required'),
	})
	.superRefine(({ password, repeated }, context) => {
		if (password !== repeated) context.addIssue({ code: 'custom', message: 'notTheSame', path: ['repeated'] })
	})
