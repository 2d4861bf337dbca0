import * as z from 'zod'
import { inOrder } from '#workflows/dates/date-faults.ts'
import { choice, controls, day, optionalRowId, rowId, text } from '#workflows/fields.ts'
import { languages } from '#workflows/languages.ts'

import { email, oneLine, optionalOneLine } from './section-fields.ts'

/** The tenure shown on the page, '' for a vacant post. */
const seen = z.string().max(100).default('')

/** A successor with an account. */
export const newSuccessor = z.object({ seen, personId: rowId(), day: day(), reason: text(500) })
export type NewSuccessor = z.output<typeof newSuccessor>

/** A successor without an account, by invitation. */
export const invitedSuccessor = z.object({
	seen,
	name: oneLine(120),
	email: email(),
	title: optionalOneLine(150),
	language: choice(languages, 'languages'),
	day: day(),
})
export type InvitedSuccessor = z.output<typeof invitedSuccessor>

/** E-mail address for the holder of a post; '' for the holder's own. `seenAddress`: as shown on the page. */
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

/** Suspends, reactivates, or changes the right to export. */
export const withReason = z.object({ reason: text(500) })

/** A deputy for a period of whole days, first and last included. */
export const newDeputy = z
	.object({ personId: rowId(), deputyId: rowId(), firstDay: day(), lastDay: day(), reason: text(500) })
	.refine(({ personId, deputyId }) => personId !== deputyId, { path: ['deputyId'], error: 'samePerson' })
	.superRefine(inOrder('newDeputy'))
export type NewDeputy = z.output<typeof newDeputy>

/** A row of the page, chosen by its button. */
export const chosenRow = z.object({ id: rowId() })

/** A conflict of interest in a programme or a State. Without a person it is one's own. */
export const newRecusal = z
	.object({
		personId: optionalRowId(),
		programmeId: optionalRowId(),
		stateIso3: optionalRowId(),
		reason: text(500),
	})
	.refine(({ programmeId, stateIso3 }) => Boolean(programmeId) !== Boolean(stateIso3), {
		path: ['stateIso3'],
		error: 'oneOfTwo',
	})
export type NewRecusal = z.output<typeof newRecusal>
