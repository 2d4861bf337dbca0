import * as z from 'zod'
import { choice, choices, optionalLine, optionalRowId } from '#workflows/fields.ts'
import { languages } from '#workflows/languages.ts'
import { roles } from '#workflows/roles.ts'

import { email, oneLine, optionalOneLine } from './section-fields.ts'

/** The M49 regions a case officer may work for. */
export const regions = ['Africa', 'Americas', 'Asia', 'Europe', 'Oceania'] as const

/** An invitation to a post. The operation checks what else the post requires (State, authority, donor). */
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

/** The nationality of a person; empty means not recorded. */
export const nationalityForm = z.object({ nationality: optionalRowId() })
