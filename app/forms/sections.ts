import { type InstitutionType, institutionScreened, type Kind } from '#workflows/vocabulary.ts'
import type { Section } from './section.ts'
import type { NeedSection, RequestSection } from './section-names.ts'
import { about } from './sections/about.ts'
import { advisory } from './sections/advisory.ts'
import { equipment } from './sections/equipment.ts'
import { institution } from './sections/institution.ts'
import { needs } from './sections/need.ts'
import { rights } from './sections/rights.ts'
import { situation } from './sections/situation.ts'
import { training } from './sections/training.ts'

export const requestSections: Record<RequestSection, Section> = { about, institution, situation, rights }

const kindSections: Record<Kind, Section> = { training, equipment, advisory }

/** Returns a section of a need; the kind decides which types of assistance it offers. */
export const needSectionOf = (kind: Kind, section: NeedSection): Section =>
	section === 'need' ? needs[kind] : kindSections[section]

type StartingValuesSection = RequestSection | NeedSection

/** Returns the first values of an empty section: suggestions, stored only when the page is saved. */
export function startingValues(
	section: StartingValuesSection,
	institutionType: string,
): Record<string, unknown> {
	if (section === 'equipment') return { includeUserTraining: true }
	if (section !== 'rights') return {}
	// Most police and border forces are subject to the due diligence policy; the State may change this.
	return { securityForce: institutionScreened[institutionType as InstitutionType] ? 'YES' : 'NO' }
}
