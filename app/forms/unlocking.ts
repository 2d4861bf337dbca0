import { contextOf } from '#workflows/engine/engine.ts'
import { isOneOf } from '#workflows/names.ts'
import type { clarificationReasons } from '#workflows/reasons.ts'
import { decidedBy, isAsked } from './conditions.ts'
import type { Section } from './section.ts'
import type { NeedSection, RequestSection } from './section-names.ts'

type Values = Record<string, unknown>
type ClarificationReason = (typeof clarificationReasons)[number]
type Name = RequestSection | NeedSection

/** The name of a section within a request: `situation`, `<id of the need>.need`. */
export const placeOf = (section: Name, needId?: string | null) => (needId ? `${needId}.${section}` : section)

/** The path of the attached files among the unlocked fields. */
export const attachmentsPath = 'attachments'

/** Reasons to ask whose answer is, or is proved by, a document. */
const answeredByFiles: readonly ClarificationReason[] = [
	'MISSING_ENDORSEMENT',
	'MAINTENANCE_PLAN',
	'LEGAL_BASIS',
	'TRANSLATION_NEEDED',
	'ATTACHMENT_UNREADABLE',
]

/** Whether the files of a request are unlocked with questions: where an officer says so, or the reason does. */
export const unlocksAttachments = (reason: unknown, asked: readonly string[]) =>
	asked.includes(attachmentsPath) || isOneOf(answeredByFiles, String(reason))

/** The unlocked fields of a request, by their paths. */
export function unlockedIn(snapshot: unknown): string[] {
	const { unlocked } = contextOf(snapshot)
	return Array.isArray(unlocked) ? [...new Set(unlocked.map((path) => nowOf(String(path))))] : []
}

/** Where an officer unlocked the category while a need had only one, the items are unlocked: each has its own. */
const nowOf = (path: string) => path.replace(/\.equipment\.category$/, '.equipment.lines')

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
