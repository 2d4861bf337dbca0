import { type InstitutionType, institutionScreened } from '#workflows/vocabulary.ts'
import type { NeedSection, RequestSection } from './sections.ts'

type Section = RequestSection | NeedSection

/** What the page of a section nobody has begun starts with: suggestions, stored only once somebody saves the page. */
export function startingValues(section: Section, institutionType: string): Record<string, unknown> {
	if (section === 'equipment') return { includeUserTraining: true }
	if (section !== 'rights') return {}
	// Most police and border forces fall under the due diligence policy; the State may say otherwise.
	return { securityForce: institutionScreened[institutionType as InstitutionType] ? 'YES' : 'NO' }
}
