import type * as z from 'zod'
import type { Kind } from '#workflows/vocabulary.ts'
import { about } from './sections/about.ts'
import { advisory } from './sections/advisory.ts'
import { equipment } from './sections/equipment.ts'
import { institution } from './sections/institution.ts'
import { needs } from './sections/need.ts'
import { rights } from './sections/rights.ts'
import { situation } from './sections/situation.ts'
import { training } from './sections/training.ts'

/** The sections of the request itself, in the order of the task list. */
export const requestSections = { about, institution, situation, rights }
export type RequestSection = keyof typeof requestSections

/** Every need has the section `need`, and the one of its kind. */
export const kindSections = { training, equipment, advisory } satisfies Record<Kind, z.ZodObject>
export type NeedSection = 'need' | Kind

export const requestSectionNames = Object.keys(requestSections) as RequestSection[]
export const sectionsFor = (kind: Kind): NeedSection[] => ['need', kind]

export const isRequestSection = (name: string): name is RequestSection => Object.hasOwn(requestSections, name)
export const isSectionOf = (kind: Kind, name: string): name is NeedSection => name === 'need' || name === kind

/** The schema of a section of a need; the kind decides which types of assistance it offers. */
export const needSchema = (kind: Kind, section: NeedSection): z.ZodObject =>
	section === 'need' ? needs[kind] : kindSections[section]
