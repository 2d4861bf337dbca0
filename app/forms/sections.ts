import { isNameOf } from '#workflows/names.ts'
import { type Kind, screenedAs } from '#workflows/vocabulary.ts'
import type { Section } from './section.ts'
import { isRequestSection, type NeedSection, type RequestSection } from './section-names.ts'
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

/** Returns the section that the name of a place ends with: `situation`, `<id of a need>.need`. */
export function sectionAt(place: string): Section | undefined {
	const name = place.split('.').at(-1) ?? ''
	if (!place.includes('.')) return isRequestSection(name) ? requestSections[name] : undefined
	// The fields are the same for every kind.
	if (name === 'need') return needs.training
	return isNameOf(kindSections, name) ? kindSections[name] : undefined
}

/** Returns a section of a need; the kind decides which types of assistance it offers. */
export const needSectionOf = (kind: Kind, section: NeedSection): Section =>
	section === 'need' ? needs[kind] : kindSections[section]

type StartingValuesSection = RequestSection | NeedSection
type Values = Record<string, unknown>

/** Returns the first values of a section of which nothing is stored: suggestions, stored only when the page is saved. */
export function startingValues(
	section: StartingValuesSection,
	{ stored, institutionType = '' }: { stored: Values | undefined; institutionType?: string },
): Values {
	// A draft begins with its title, so that the rest of this section is open.
	if (section === 'about') return { classification: 'RESTRICTED' }
	if (stored) return {}
	if (section === 'equipment') return { includeUserTraining: true }
	if (section !== 'rights') return {}
	// Most police and border forces are subject to the due diligence policy; the State may change this.
	const screened = screenedAs(institutionType)
	return screened === 'unclear' ? {} : { securityForce: screened === 'yes' ? 'YES' : 'NO' }
}
