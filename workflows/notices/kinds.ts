import { type Role, roles } from '../roles.ts'
import { type NoticeKind, noticeKinds, type OptionalKind } from './notice.ts'
import { type NoticeName, noticeNames, noticeOf } from './table.ts'

export const optionalKinds = noticeKinds.filter((kind): kind is OptionalKind => kind !== 'mandatory')

/** The kind of a notice. */
export const kindOf = (notice: NoticeName | 'invitation'): NoticeKind =>
	notice === 'invitation' ? 'mandatory' : (noticeOf(notice).kind ?? 'mandatory')

/**
 * The order in which e-mails leave when many wait: what opens or protects an account, what has a due date, everything
 * else that cannot be switched off, and the rest.
 */
export const urgencies = ['account', 'dated', 'mandatory', 'optional'] as const
export type Urgency = (typeof urgencies)[number]

export function urgencyOf(notice: NoticeName | 'invitation'): Urgency {
	if (notice === 'invitation') return 'account'
	const { reason, dueBy, calendar, kind } = noticeOf(notice)
	if (kind) return 'optional'
	if (reason === 'account' || reason === 'invited') return 'account'
	return dueBy || calendar === 'dueDate' ? 'dated' : 'mandatory'
}

/** The notices of an urgency. */
export const noticesOfUrgency = (urgency: Urgency): string[] =>
	[...noticeNames, 'invitation' as const].filter((name) => urgencyOf(name) === urgency)

/** The notices of a kind that may be switched off. */
export const noticesOfKind = (kind: OptionalKind): NoticeName[] =>
	noticeNames.filter((name) => noticeOf(name).kind === kind)

/** The kind of an e-mail: a summary covers several kinds, all of which may be switched off. */
export type LetterKind = NoticeKind | 'summary'
/** The kind of the e-mail that carries a notice. */
export const letterKindOf = (notice: NoticeName | 'invitation'): LetterKind =>
	notice === 'digest' ? 'summary' : kindOf(notice)

/**
 * Whether a notice may wait for others on the same delivery, or the same need and its programme, to be one e-mail with
 * them. What starts a clock never waits.
 */
export function mayGather(notice: NoticeName): boolean {
	const { facts = [], dueBy, calendar } = noticeOf(notice)
	return facts.includes('programme') && !dueBy && calendar !== 'dueDate'
}

const ofState = ['drafter', 'focalPoint', 'mission'] as const
const readers: Record<OptionalKind, readonly Role[]> = {
	progress: [...ofState, 'caseOfficer', 'programmeManager'],
	delivery: [...ofState, 'caseOfficer', 'programmeManager', 'donor'],
	messages: [
		...(['drafter', 'focalPoint', 'triageOfficer', 'caseOfficer'] as const),
		...(['headquartersApprover', 'dueDiligenceOfficer', 'programmeManager'] as const),
	],
	seals: ['focalPoint', 'mission', 'headquartersApprover', 'administrator'],
	// Whoever may export can ask for a long export.
	jobs: roles,
	// Chosen for each saved view, and not among the e-mail settings.
	views: [],
}

/** The kinds that the holders of these posts can receive at all; only these are offered in the settings. */
export const kindsFor = (roles: readonly string[]): OptionalKind[] =>
	optionalKinds.filter((kind) => readers[kind].some((role) => roles.includes(role)))

/**
 * The frequencies of each kind; a notice with a file cannot be part of a summary, nor one of a result that is kept for days.
 * Those on saved views can be ended together, and begin at each view.
 */
export function cadencesOf(kind: OptionalKind) {
	if (kind === 'views') return ['off'] as const
	return kind === 'seals' || kind === 'jobs'
		? (['atOnce', 'off'] as const)
		: (['atOnce', 'daily', 'weekly', 'off'] as const)
}

/** The parties to a notice. The domain turns each into people when it announces a step. */
export const parties = [
	'drafter',
	'focalPoints',
	'mission',
	/** The address of the permanent mission in the list of missions. */
	'missionAddress',
	/** The address of the organization that a step refers a need to. */
	'partnerAddress',
	'triage',
	'officer',
	'formerOfficer',
	'approvers',
	'dueDiligence',
	'manager',
	/** Managers of every programme that a need of the request was proposed to. */
	'managers',
	/** Managers of every programme that no hard rule excludes for an accepted need. */
	'candidates',
] as const
export type Party = (typeof parties)[number]

/** The parties that a step must notify. */
export type Tell = { to: readonly Party[]; notice: NoticeName }
