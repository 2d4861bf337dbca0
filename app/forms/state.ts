import * as z from 'zod'
import { choice, count, optionalRowId, optionalText } from '#workflows/fields.ts'
import { institutionTypes } from '#workflows/vocabulary.ts'

import { email, oneLine, optionalPhone } from './section-fields.ts'

/** Contact of the permanent mission of a State. `revision`: that of the page. */
export const stateContact = z.object({
	revision: count(0),
	missionName: oneLine(150),
	missionEmail: email(),
	missionPhone: optionalPhone(),
	missionAddress: optionalText(300),
})
export type StateContactForm = z.output<typeof stateContact>

/** An authority to add, or to rename if it has an id. */
export const authority = z.object({
	authorityId: optionalRowId(),
	name: oneLine(200),
	institutionType: choice(institutionTypes, 'institutionTypes'),
})
export type AuthorityForm = z.output<typeof authority>
