import { isOneOf } from '#workflows/names.ts'
import type { Kind } from '#workflows/vocabulary.ts'

/** The sections of the request itself, in the order of the task list. */
export const requestSectionNames = ['about', 'institution', 'situation', 'rights'] as const
export type RequestSection = (typeof requestSectionNames)[number]

/** Every need has the section `need` and the one of its kind. */
export type NeedSection = 'need' | Kind

/** Returns the sections of a need of this kind, in the order of the task list. */
export const sectionsFor = (kind: Kind): NeedSection[] => ['need', kind]

export const isRequestSection = (name: string): name is RequestSection => isOneOf(requestSectionNames, name)
export const isSectionOf = (kind: Kind, name: string): name is NeedSection => name === 'need' || name === kind
