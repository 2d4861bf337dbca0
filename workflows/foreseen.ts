import type { Consequence } from './consequences.ts'
import type { Foreseen } from './engine/engine.ts'
import type { Party } from './notices/kinds.ts'
import { noticeOf } from './notices/table.ts'
import { type ActingRole, isStateRole } from './roles.ts'

/** Consequences that a person should know before a step; all others only keep the records of the product. */
const told = {
	giveReference: 'reference',
	issueReceipt: 'receipt',
	issueCertificates: 'certificates',
	applyDecisions: 'decisions',
	discardDecisions: 'decisionsDiscarded',
	reopenNeeds: 'needsReopened',
	withdrawNeeds: 'needsWithdrawn',
	openDueDiligence: 'dueDiligenceOpened',
	reopenDueDiligence: 'dueDiligenceReopened',
	reserveCapacity: 'reserved',
	confirmCapacity: 'committed',
	releaseCapacity: 'released',
	splitNeed: 'divided',
	joinWaitlist: 'waitlistJoined',
	leaveWaitlist: 'waitlistLeft',
	openDelivery: 'deliveryOpened',
	stopDelivery: 'deliveryStopped',
	completeNeed: 'needDelivered',
	evaluateNeed: 'needEvaluated',
	failNeed: 'searchAgain',
	releaseSeats: 'seatsReleased',
	signHandoverRecord: 'handoverSigned',
	startOfferTimer: 'answerTime',
	startConfirmationTimer: 'answerTime',
	startAnswerTimer: 'answerTime',
} as const satisfies Partial<Record<Consequence, string>>
export type Followed = (typeof told)[keyof typeof told]

/** Known to UNODC only. */
const internal: ReadonlySet<Followed> = new Set([
	'dueDiligenceOpened',
	'dueDiligenceReopened',
	'decisionsDiscarded',
])

const ofState: ReadonlySet<Party> = new Set(['drafter', 'focalPoints', 'mission', 'missionAddress'])

/** A party as it is named to a reader: the mailbox of a mission is the mission. */
export type Informed = Exclude<Party, 'missionAddress'>

/** The day by which the next party must act (`YYYY-MM-DD`), and how far it is, counted as its target time is. */
export type ForeseenDue = { on: string; left: number; unit: 'days' | 'workingDays' }

/** What follows from one step, as far as its reader may know it. */
export type ForeseenStep = {
	/** The status after the step; null where it stays as it is. */
	next: string | null
	follows: Followed[]
	informs: Informed[]
	/** Only where the step starts a clock with a target time. */
	due?: ForeseenDue
}
/** The same of several steps, by type of event. */
export type ForeseenSteps = Record<string, ForeseenStep>

/** The consequences of a step, in words' keys, as far as this role may know them; each once. */
export function followedBy({ consequences }: Foreseen, role: ActingRole): Followed[] {
	const known: Partial<Record<Consequence, Followed>> = told
	const all = new Set(consequences.flatMap((each) => known[each] ?? []))
	return [...all].filter((each) => !isStateRole(role) || !internal.has(each))
}

/** Steps that give a row the officer, or the programme and with it the manager, that it had not before. */
const appointing: Partial<Record<Party, readonly string[]>> = {
	officer: ['acknowledge', 'reassign', 'takeOver'],
	manager: ['proposeProgramme', 'promote', 'allocate'],
}

/** Whether there is somebody to inform: a draft has no case officer, a need without an offer no manager. */
export function isThere(
	party: Party,
	type: string,
	{ officerId, programmeId }: { officerId: string | null; programmeId: string | null },
): boolean {
	const holds = party === 'officer' ? officerId : party === 'manager' ? programmeId : party
	return holds !== null || (appointing[party]?.includes(type) ?? false)
}

/**
 * The parties that a step informs, as far as this role may know them: the rule by which the notices of a request are
 * shown.
 */
export function informedBy({ notices }: Foreseen, role: ActingRole): Informed[] {
	const isOutside = isStateRole(role) || role === 'programmeManager'
	const shown = notices.flatMap(({ to, notice }) =>
		to.filter(
			(party) =>
				!isOutside ||
				ofState.has(party) ||
				noticeOf(notice).outside ||
				(party === 'manager' && role === 'programmeManager'),
		),
	)
	return [...new Set(shown.map((party) => (party === 'missionAddress' ? 'mission' : party)))]
}
