import * as z from 'zod'
import { choice, controls, day, rowId, text } from '#workflows/fields.ts'
import { languages } from '#workflows/vocabulary.ts'
import { oneLine, optionalOneLine } from './one-line.ts'
import { email } from './section-fields.ts'

/** The tenure that the page showed, '' where nobody fills the post. */
const seen = z.string().max(100).default('')

/** Somebody with an account takes a post over. */
export const newSuccessor = z.object({ seen, personId: rowId(), day: day(), reason: text(500) })
export type NewSuccessor = z.output<typeof newSuccessor>

/** Somebody without an account is invited to. */
export const invitedSuccessor = z.object({
	seen,
	name: oneLine(120),
	email: email(),
	title: optionalOneLine(150),
	language: choice(languages, 'languages'),
	day: day(),
})
export type InvitedSuccessor = z.output<typeof invitedSuccessor>

/** Where letters for the holder of a post go; '' for the own address. `seenAddress`: what the page showed. */
export const postMailbox = z.object({
	seenAddress: z.string().max(254).default(''),
	mailAddress: optionalOneLine(254)
		.refine((address) => address === '' || z.email().safeParse(address).success, 'badEmail')
		.register(controls, { control: 'line', max: 254 }),
})
export type PostMailbox = z.output<typeof postMailbox>

/** The holder leaves, or the post is closed. */
export const endedPost = z.object({ seen, reason: text(500) })
export const takenBack = z.object({ tenureId: rowId() })
export const aboutInvitation = z.object({ invitationId: rowId() })

/** Of a person: suspended, readmitted, given or refused the right to export. */
export const withReason = z.object({ reason: text(500) })
