import type { NoticeName } from './notices.ts'
import type { Role } from './roles.ts'

/**
 * What notices are about, for filters and preferences of their readers. `mandatory` is whatever asks somebody to act,
 * states a right, a duty, a decision, a receipt or a deadline, or concerns the own account and post: it goes at once
 * and cannot be switched off (domain.md 3.4).
 */
export const noticeKinds = ['mandatory', 'progress', 'delivery', 'messages', 'seals'] as const
export type NoticeKind = (typeof noticeKinds)[number]
export type OptionalKind = Exclude<NoticeKind, 'mandatory'>
export const optionalKinds = noticeKinds.filter((kind): kind is OptionalKind => kind !== 'mandatory')

export const optionalNotices: Record<OptionalKind, readonly NoticeName[]> = {
	// How a request and its needs get on, where nobody waits for the reader.
	progress: [
		'endorsementSent',
		'screeningPassed',
		'officerChanged',
		'requestReassigned',
		'needWaitlisted',
		'needReleased',
		'stillSeekingMatch',
	],
	delivery: [
		'trainingStarted',
		'trainingHeld',
		'learningEvaluated',
		'equipmentContracted',
		'linesAccepted',
		'equipmentInstalled',
		'followUpStarted',
		'needDelivered',
		'needEvaluated',
		'donorDigest',
	],
	messages: ['messageReceived', 'mentioned'],
	// A letter with a file of its own: at once or not at all.
	seals: ['auditSeal'],
}

const kinds = new Map(
	optionalKinds.flatMap((kind) => optionalNotices[kind].map((name) => [name, kind as NoticeKind])),
)

/** The kind of a notice. */
export const kindOf = (notice: NoticeName | 'invitation'): NoticeKind =>
	(notice !== 'invitation' && kinds.get(notice)) || 'mandatory'

/** What a letter is to its reader: a summary holds several kinds, all of which may be switched off. */
export type LetterKind = NoticeKind | 'summary'
/** The kind of the letter that tells a notice. */
export const letterKindOf = (notice: NoticeName | 'invitation'): LetterKind =>
	notice === 'digest' ? 'summary' : kindOf(notice)

const ofState = ['drafter', 'focalPoint', 'mission'] as const
const readers: Record<OptionalKind, readonly Role[]> = {
	progress: [...ofState, 'caseOfficer', 'programmeManager'],
	delivery: [...ofState, 'caseOfficer', 'programmeManager', 'donor'],
	messages: [
		...(['drafter', 'focalPoint', 'triageOfficer', 'caseOfficer'] as const),
		...(['headquartersApprover', 'dueDiligenceOfficer', 'programmeManager'] as const),
	],
	seals: ['focalPoint', 'mission', 'headquartersApprover', 'administrator'],
}

/** The kinds that somebody in one of these posts can get at all; of the others there is nothing to choose. */
export const kindsFor = (roles: readonly string[]): OptionalKind[] =>
	optionalKinds.filter((kind) => readers[kind].some((role) => roles.includes(role)))

/** How soon each kind may come; what carries a file cannot be summed up. */
export const cadencesOf = (kind: OptionalKind) =>
	kind === 'seals' ? (['atOnce', 'off'] as const) : (['atOnce', 'daily', 'weekly', 'off'] as const)
