import type { Expression, ExpressionBuilder, SqlBool } from 'kysely'
import { build, type Tables } from '#app/platform/database/statement.ts'
import type { DueDiligenceEvent } from '#workflows/due-diligence/events.ts'
import type { NeedEvent } from '#workflows/need/events.ts'
import type { RequestEvent } from '#workflows/request/events.ts'
import type { ActingRole } from '#workflows/roles.ts'

/** Every entry has exactly one of these kinds. */
export const historyKinds = ['steps', 'decisions', 'deliveries', 'drafting', 'messages'] as const
export type HistoryKind = (typeof historyKinds)[number]

export type HistoryFilter = {
	kind?: HistoryKind | undefined
	role?: ActingRole | undefined
	needId?: string | undefined
	/** Days (`YYYY-MM-DD`, UTC), both of them included. */
	from?: string | undefined
	to?: string | undefined
}

type Decision =
	| `request.${RequestEvent['type']}`
	| `need.${NeedEvent['type']}`
	| `dueDiligence.${DueDiligenceEvent['type']}`
const decisions = [
	'request.rejectIdentity',
	'request.proposeDecisions',
	'request.returnDecisions',
	'request.approveDecisions',
	'request.approveReopening',
	'request.refuseReopening',
	'need.accept',
	'need.decline',
	'need.refer',
	'need.hold',
	'need.proposeDecline',
	'need.approveDecline',
	'need.returnDecline',
	'need.upholdDecline',
	'need.overturnDecline',
	'need.waitlist',
	'need.leaveWaitlist',
	'need.allowStart',
	'need.endConfirmation',
	'need.changeUrgency',
	'need.holdNeed',
	'need.releaseHold',
	'need.referToPartner',
	'dueDiligence.assess',
	'dueDiligence.returnAssessment',
	'dueDiligence.clear',
	'dueDiligence.clearWithMitigation',
	'dueDiligence.refuse',
	'dueDiligence.reopenCase',
] satisfies Decision[]

type Of = ExpressionBuilder<Tables, 'audit_entry'>
type Condition = (of: Of) => Expression<SqlBool>

const isOneOf =
	(types: readonly string[]): Condition =>
	(of) =>
		of('type', 'in', types)
const startsWith =
	(start: string): Condition =>
	(of) =>
		of('type', 'like', `${start}%`)

const isDecision = isOneOf(decisions)
const isMessage = startsWith('thread.')
const isDrafting: Condition = (of) =>
	of.or(
		[
			isOneOf(['request.created', 'need.added', 'need.copied', 'need.removed', 'need.restored']),
			...['attachment.', 'section.', 'workbook.'].map(startsWith),
		].map((one) => one(of)),
	)

/** Whether an entry is of a kind. */
export const isOfKind: Record<HistoryKind, Condition> = {
	decisions: isDecision,
	deliveries: (of) => of('delivery_id', 'is not', null),
	drafting: isDrafting,
	messages: isMessage,
	steps: (of) =>
		of.and([
			of('delivery_id', 'is', null),
			...[isDecision, isDrafting, isMessage].map((one) => of.not(one(of))),
		]),
}

const DAY = 24 * 60 * 60 * 1000
const startOf = (day: string) => new Date(`${day}T00:00:00Z`)

/** The entries of a request that match a filter. Its chain has an index by position, so a page is one look-up. */
export const entriesOf = (requestId: string, { kind, role, needId, from, to }: HistoryFilter) =>
	build
		.selectFrom('audit_entry')
		.where('chain', '=', requestId)
		.where('request_id', '=', requestId)
		.where((of) =>
			of.and([
				...(kind ? [isOfKind[kind](of)] : []),
				...(role ? [of('actor_role', '=', role)] : []),
				...(needId ? [of('need_id', '=', needId)] : []),
				...(from ? [of('at', '>=', startOf(from))] : []),
				...(to ? [of('at', '<', new Date(startOf(to).getTime() + DAY))] : []),
			]),
		)
