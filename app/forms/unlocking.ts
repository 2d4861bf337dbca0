import { decidedBy, isAsked } from './conditions.ts'
import type { Section } from './section.ts'
import type { NeedSection, RequestSection } from './sections.ts'

type Values = Record<string, unknown>
type Name = RequestSection | NeedSection

/** How a section of a request, or of one of its needs, is named within it: `situation`, `<id of the need>.need`. */
export const placeOf = (section: Name, needId?: string | null) => (needId ? `${needId}.${section}` : section)

/** How the filing may travel, who endorses it and what was undertaken stay as they were endorsed. */
const neverUnlocked: Partial<Record<Name, string[]>> = {
	about: ['filingLanguage', 'classification'],
	institution: ['endorsingAuthority'],
	rights: ['monitoringCommitment'],
	equipment: ['endUseUndertaking'],
}

/** The fields of a section that an officer may unlock, given what it says. */
export const unlockableFields = ({ name, shape }: Section, values: Values): string[] =>
	Object.keys(shape).filter((field) => isAsked(name, field, values) && !neverUnlocked[name]?.includes(field))

/** The fields of a section that are unlocked. */
export const unlockedFields = ({ shape }: Section, place: string, unlocked: readonly string[]): string[] =>
	Object.keys(shape).filter((field) => unlocked.includes(`${place}.${field}`))

/** Unlocked fields with those that are asked for only once one of them is answered otherwise. */
export function withFollowUps({ name, shape }: Section, values: Values, fields: readonly string[]): string[] {
	const following = Object.keys(shape).filter(
		(field) =>
			!isAsked(name, field, values) && decidedBy(name, field).some((answer) => fields.includes(answer)),
	)
	return [...fields, ...following]
}
