import * as z from 'zod'
import { choice, choices, optionalText, text } from '#workflows/fields.ts'
import { difficulties, legalBases, modes, routeRoles, strategyStates } from '#workflows/vocabulary.ts'
import { unless } from '../section-fields.ts'

/** What happens on the routes, what the law says and what is already done about it. */
export const situation = z
	.object({
		situation: text(3000),
		routeRole: choices(routeRoles, 'routeRoles'),
		modes: choices(modes, 'modes'),
		legalBasis: choice(legalBases, 'legalBases'),
		legalBasisCitation: optionalText(500),
		nationalStrategy: choice(strategyStates, 'strategyStates'),
		existingEfforts: text(2000),
		otherSupport: text(2000),
		difficulties: choices(difficulties, 'difficulties'),
	})
	.superRefine(
		unless('legalBasisCitation', 'required', ({ legalBasis, legalBasisCitation }) => {
			return legalBasis !== 'NO' && legalBasisCitation === ''
		}),
	)
