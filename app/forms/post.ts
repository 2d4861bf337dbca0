import * as z from 'zod'
import { choice, day, rowId, text } from '#workflows/fields.ts'
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
	...{ seen, name: oneLine(120), email: email(), title: optionalOneLine(150) },
	...{ language: choice(languages, 'languages'), day: day() },
})
export type InvitedSuccessor = z.output<typeof invitedSuccessor>

/** The holder leaves, or the post is closed. */
export const endedPost = z.object({ seen, reason: text(500) })
export const takenBack = z.object({ tenureId: rowId() })
export const aboutInvitation = z.object({ invitationId: rowId() })

/** Of a person: suspended, readmitted, given or refused the right to export. */
export const withReason = z.object({ reason: text(500) })
