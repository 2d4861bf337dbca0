import { type InstitutionType, institutionScreened, type Kind } from '#workflows/vocabulary.ts'
import type { Section } from './section.ts'
import { about } from './sections/about.ts'
import { advisory } from './sections/advisory.ts'
import { equipment } from './sections/equipment.ts'
import { institution } from './sections/institution.ts'
import { needs } from './sections/need.ts'
import { rights } from './sections/rights.ts'
import { situation } from './sections/situation.ts'
import { training } from './sections/training.ts'

/** The sections of the request itself, in the order of the task list. */
export const requestSectionNames = ['about', 'institution', 'situation', 'rights'] as const
export type RequestSection = (typeof requestSectionNames)[number]

export const requestSections: Record<RequestSection, Section> = { about, institution, situation, rights }

/** Every need has the section `need` and the one of its kind. */
const kindSections: Record<Kind, Section> = { training, equipment, advisory }
export type NeedSection = 'need' | Kind

export const sectionsFor = (kind: Kind): NeedSection[] => ['need', kind]

export const isRequestSection = (name: string): name is RequestSection => Object.hasOwn(requestSections, name)
export const isSectionOf = (kind: Kind, name: string): name is NeedSection => name === 'need' || name === kind

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
