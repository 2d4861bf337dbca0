import * as z from 'zod'
import { choice, controls, day, optionalRowId, rowId, text } from '#workflows/fields.ts'
import { languages } from '#workflows/vocabulary.ts'

import { email, oneLine, optionalOneLine } from './section-fields.ts'

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

/** Who stands in for whom, and from when to when: both days are whole ones, and both are part of the period. */
export const newDeputy = z
	.object({ personId: rowId(), deputyId: rowId(), firstDay: day(), lastDay: day(), reason: text(500) })
	.refine(({ personId, deputyId }) => personId !== deputyId, { path: ['deputyId'], error: 'samePerson' })
	.refine(({ firstDay, lastDay }) => firstDay <= lastDay, { path: ['lastDay'], error: 'datesOutOfOrder' })
export type NewDeputy = z.output<typeof newDeputy>

/** A row of the page, by the button beside it. */
export const chosenRow = z.object({ id: rowId() })

/** In what somebody has an interest of their own: a programme or a State. Without a person it is one's own. */
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
