import type { Prisma } from '#prisma/generated/client.ts'
import type { DueDiligenceEvent } from '#workflows/due-diligence/events.ts'
import type { NeedEvent } from '#workflows/need/events.ts'
import type { RequestEvent } from '#workflows/request/events.ts'
import type { ActingRole } from '#workflows/roles.ts'

/** Every entry has exactly one of these kinds. */
export const historyKinds = ['steps', 'decisions', 'deliveries', 'drafting', 'messages'] as const
type HistoryKind = (typeof historyKinds)[number]

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

const drafting = {
	OR: [
		{ type: { in: ['request.created', 'need.added', 'need.copied', 'need.removed', 'need.restored'] } },
		...['attachment.', 'section.', 'workbook.'].map((start) => ({ type: { startsWith: start } })),
	],
} satisfies Prisma.AuditEntryWhereInput
const isMessage = { type: { startsWith: 'thread.' } } satisfies Prisma.AuditEntryWhereInput
const ofDelivery = { deliveryId: { not: null } } satisfies Prisma.AuditEntryWhereInput
const isDecision = { type: { in: [...decisions] } } satisfies Prisma.AuditEntryWhereInput

const kinds: Record<HistoryKind, Prisma.AuditEntryWhereInput> = {
	decisions: isDecision,
	deliveries: ofDelivery,
	drafting,
	messages: isMessage,
	steps: { deliveryId: null, NOT: [isDecision, drafting, isMessage] },
}

const DAY = 24 * 60 * 60 * 1000
const startOf = (day: string) => new Date(`${day}T00:00:00Z`)

/** The entries of a request that match a filter. Its chain has an index by position, so a page is one look-up. */
export const entriesOf = (
	requestId: string,
	{ kind, role, needId, from, to }: HistoryFilter,
): Prisma.AuditEntryWhereInput => ({
	chain: requestId,
	requestId,
	...(kind && kinds[kind]),
	...(role && { actorRole: role }),
	...(needId && { needId }),
	at: {
		...(from && { gte: startOf(from) }),
		...(to && { lt: new Date(startOf(to).getTime() + DAY) }),
	},
})
