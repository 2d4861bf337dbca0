import * as z from 'zod'
import { inOrder } from '#workflows/dates/date-faults.ts'
import { choice, day, mustTick, optionalRowId, rowId, rows, text } from '#workflows/fields.ts'
import { languages } from '#workflows/languages.ts'
import { namedRoles } from '#workflows/roles.ts'

import { email, oneLine, optionalPhone } from './section-fields.ts'

/** Most posts in one note. */
export const MAX_NAMED = 20

/** A person named for a post: a new one, or an existing one to be taken over from a day. */
export const namedPerson = z.object({
	role: choice(namedRoles, 'roles'),
	title: oneLine(150),
	name: oneLine(120),
	email: email(),
	phone: optionalPhone(),
	language: choice(languages, 'languages'),
	authorityId: optionalRowId(),
	postId: optionalRowId(),
	day: z.preprocess((value) => (value === '' ? undefined : value), day().optional()),
})

export const newNote = z
	.object({
		stateIso3: rowId(),
		number: oneLine(60),
		dated: day(),
		receivedOn: day(),
		senderAddress: email(),
		named: rows(namedPerson, MAX_NAMED),
	})
	.superRefine(inOrder('newNote'))
export type NewNote = z.output<typeof newNote>

/** How the mission was asked through another channel, and confirmation that it was. */
export const verification = z.object({ verification: text(500), asked: mustTick() })
export type Verification = z.output<typeof verification>
