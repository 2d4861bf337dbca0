import type { Role } from '../roles.ts'
import { type NoticeKind, noticeKinds, type OptionalKind } from './notice.ts'
import { type NoticeName, noticeNames, noticeOf } from './table.ts'

export const optionalKinds = noticeKinds.filter((kind): kind is OptionalKind => kind !== 'mandatory')

/** The kind of a notice. */
export const kindOf = (notice: NoticeName | 'invitation'): NoticeKind =>
	notice === 'invitation' ? 'mandatory' : (noticeOf(notice).kind ?? 'mandatory')

/** The notices of a kind that may be switched off. */
export const noticesOfKind = (kind: OptionalKind): NoticeName[] =>
	noticeNames.filter((name) => noticeOf(name).kind === kind)

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

/** Parties a notice can be for. The domain turns each into people when it announces a step. */
export const parties = [
	'drafter',
	'focalPoints',
	'mission',
	/** The address on the list of missions, whoever reads there. */
	'missionAddress',
	'triage',
	'officer',
	'formerOfficer',
	'approvers',
	'dueDiligence',
	'manager',
	/** Of every programme that a need of the request was given to. */
	'managers',
	/** Of every programme that no hard rule forbids for a need that was accepted. */
	'candidates',
] as const
export type Party = (typeof parties)[number]

/** That a step must be told to these parties. */
export type Tell = { to: readonly Party[]; notice: NoticeName }
