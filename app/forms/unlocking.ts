import { decidedBy, isAsked } from './conditions.ts'
import type { Section } from './section.ts'
import type { NeedSection, RequestSection } from './section-names.ts'

type Values = Record<string, unknown>
type Name = RequestSection | NeedSection

/** The name of a section within a request: `situation`, `<id of the need>.need`. */
export const placeOf = (section: Name, needId?: string | null) => (needId ? `${needId}.${section}` : section)

/** Classification, endorser and undertakings remain as endorsed. */
const neverUnlocked: Partial<Record<Name, string[]>> = {
	about: ['filingLanguage', 'classification'],
	institution: ['endorsingAuthority'],
	rights: ['monitoringCommitment'],
	equipment: ['endUseUndertaking'],
}

/** Returns the fields of a section that an officer may unlock, given its values. */
export const unlockableFields = ({ name, shape }: Section, values: Values): string[] =>
	Object.keys(shape).filter((field) => isAsked(name, field, values) && !neverUnlocked[name]?.includes(field))

/** Returns the unlocked fields of a section. */
export const unlockedFields = ({ shape }: Section, place: string, unlocked: readonly string[]): string[] =>
	Object.keys(shape).filter((field) => unlocked.includes(`${place}.${field}`))

/** Returns unlocked fields together with those that apply only after another answer to one of them. */
export function withFollowUps({ name, shape }: Section, values: Values, fields: readonly string[]): string[] {
	const following = Object.keys(shape).filter(
		(field) =>
			!isAsked(name, field, values) && decidedBy(name, field).some((answer) => fields.includes(answer)),
	)
	return [...fields, ...following]
}
