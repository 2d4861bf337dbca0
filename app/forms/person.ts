import * as z from 'zod'
import { choice, choices, optionalLine, optionalRowId } from '#workflows/fields.ts'
import { roles } from '#workflows/roles.ts'
import { languages } from '#workflows/vocabulary.ts'

import { email, oneLine, optionalOneLine } from './section-fields.ts'

/** The M49 regions a case officer may work for. */
export const regions = ['Africa', 'Americas', 'Asia', 'Europe', 'Oceania'] as const

/** Who is invited to which post. What else a post needs (State, authority, donor) the operation asks for. */
export const invitation = z.object({
	name: oneLine(120),
	email: email(),
	title: optionalOneLine(150),
	language: choice(languages, 'languages'),
	role: choice(roles, 'roles'),
	stateIso3: optionalRowId(),
	authorityId: optionalRowId(),
	donor: optionalLine(120),
	regions: choices(regions, 'regions', 0),
	nationality: optionalRowId(),
})
export type NewInvitation = z.output<typeof invitation>

/** The State that somebody is a national of; left empty, it is not recorded. */
export const nationalityForm = z.object({ nationality: optionalRowId() })
