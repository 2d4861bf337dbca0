import { revisedErrors } from '#app/domain/clarifications/filed-places.ts'
import type { Answers } from '#app/domain/core/answers.server.ts'
import type { LoadedEntity, StepEvent } from '#app/domain/core/entities/entity.ts'
import { dueFor } from '#app/domain/core/load-clock-settings.server.ts'
import { requireComplete } from '#app/domain/drafts/draft-progress.server.ts'
import { filingContent } from '#app/domain/submissions/filing-content.server.ts'
import { revisedAnswers } from '#app/domain/submissions/revised-answers.server.ts'
import { settlesZero } from '#app/domain/submissions/settled-zeros.ts'
import type { Actor } from '#app/platform/actor.ts'
import { now } from '#app/platform/clock.server.ts'
import type { Tx } from '#app/platform/database/database.server.ts'
import { askIn } from '#app/platform/database/read.server.ts'
import { DomainError } from '#app/platform/domain-error.ts'
import type { Kind } from '#prisma/generated/enums.ts'
import { may } from '#workflows/abilities.ts'
import { contextOf, WorkflowError } from '#workflows/engine/engine.ts'
import { decisionsIn, needIdsIn } from '../stated.ts'
import { requireExplainedClosure } from './explanations.server.ts'
import {
	involvesSecurityForce,
	requireAnotherOfficer,
	requireNextOfficer,
	unlockedBy,
} from './request-facts.server.ts'

type Prepare = (tx: Tx, found: LoadedEntity, event: StepEvent, actor: Actor) => Promise<StepEvent>

/** Additions and refusals of the server for events of a request that the workflow cannot judge; by type. */
const prepare: Record<string, Prepare> = {
	async sendForEndorsement(tx, found, event) {
		await requireCompleteDraft(tx, found)
		return event
	},
	async endorse(tx, found, event, actor) {
		await requireNeverDrafted(tx, found, actor)
		return event
	},
	async clearAnswers(tx, found, event, actor) {
		await requireNeverDrafted(tx, found, actor)
		return event
	},
	async acknowledge(tx, found, event) {
		await requireNextOfficer(tx, found, event)
		return event
	},
	async reassign(tx, found, event) {
		await requireNextOfficer(tx, found, event)
		return event
	},
	async takeOver(tx, found, event, actor) {
		await requireAnotherOfficer(tx, found, actor.id)
		return { ...event, officerId: actor.id }
	},
	askClarification: async (tx, found, event) => ({
		...event,
		unlocked: await unlockedBy(tx, found, event),
	}),
	async answerClarification(tx, found, event, actor) {
		const changes = await changesFiling(tx, found)
		// A focal point who answers has read the change; a drafter's change is endorsed first.
		return { ...event, toClear: changes && may(actor, 'draftRequests') }
	},
	pass: async (tx, found, event) => ({
		...event,
		securityForce: (await involvesSecurityForce(tx, found.id)).length > 0,
	}),
	async proposeDecisions(tx, found, event) {
		await requireEveryNeed(tx, found.id, event)
		return event
	},
	async setClosureCode(_tx, { snapshot }, event) {
		const context = contextOf(snapshot)
		if (context.closureCode === event.closureCode)
			throw new DomainError('invalid', 'sameOutcome', { closureCode: 'sameOutcome' })
		return event
	},
	async confirmClosure(tx, found, event) {
		await requireExplainedClosure(tx, found.id, event)
		return event
	},
	approveDecisions: async (tx, found, event) => ({
		...event,
		allDeclined: await leavesNothing(tx, found.id),
	}),
	async askReopening(tx, found, event) {
		await requireReopenable(tx, found, event)
		return event
	},
	async approveReopening(tx, found, event) {
		await requireNextOfficer(tx, found, event)
		return { ...event, needIds: await needsToReopen(tx, found.id) }
	},
}

/** The event as passed to the workflow; refused where it contradicts the stored data. */
export const prepareRequestEvent: Prepare = async (tx, found, event, actor) =>
	prepare[event.type]?.(tx, found, event, actor) ?? event

type AskedNeed = { id: string; kind: Kind; answers: Answers }

/** Refuses an incomplete draft, and locks it until the transaction ends. */
async function requireCompleteDraft(tx: Tx, { id, stateIso3 }: LoadedEntity) {
	// Answers must not be emptied between this check and the step.
	const [[request], needs, copied] = await Promise.all([
		tx.$queryRaw<{ answers: Answers }[]>`select answers from request where id = ${id} for update`,
		tx.$queryRaw<AskedNeed[]>`select id, kind, answers from need where request_id = ${id}`,
		tx.$queryRaw<{ place: string }[]>`select place from copied_section where request_id = ${id}`,
	])
	requireComplete({ answers: request?.answers ?? {}, needs, stateIso3, copied })
}

/** Requires one decision on every need that has not been withdrawn. */
async function requireEveryNeed(tx: Tx, requestId: string, event: StepEvent) {
	const needs = await tx.need.findMany({ where: { requestId, status: 'pending' }, orderBy: { rank: 'asc' } })
	const named = decisionsIn(event).map(({ needId }) => needId)
	const again = named.findIndex((id, index) => named.indexOf(id) < index)
	if (again >= 0)
		throw new DomainError('invalid', 'incomplete', { [`decisions.${again}.outcome`]: 'chosenTwice' })
	const decided = new Set(named)
	const missing = needs.findIndex(({ id }) => !decided.has(id))
	if (missing >= 0)
		throw new DomainError('invalid', 'incomplete', { [`decisions.${missing}.outcome`]: 'required' })
	const known = new Set(needs.map(({ id }) => id))
	if ([...decided].some((id) => !known.has(id))) throw new DomainError('not-found')
}

const drafting = [
	'request.created',
	'request.sendForEndorsement',
	'request.answerClarification',
	'need.added',
	'need.copied',
]

/**
 * People who drafted a request cannot endorse it: its present drafter, former drafters from before a transfer, and any
 * drafter who edited it and now fills the post of the focal point.
 */
async function requireNeverDrafted(tx: Tx, { id }: LoadedEntity, actor: Actor) {
	const drafted = await tx.auditEntry.count({
		where: {
			requestId: id,
			OR: [
				{ type: 'request.drafterChanged', event: { path: ['formerDrafterId'], equals: actor.id } },
				{ type: { in: drafting }, actorId: actor.id, actorRole: 'drafter' },
			],
		},
	})
	if (drafted > 0) throw new WorkflowError('forbidden', `${actor.id} drafted it before`, 'notTheDrafter')
}

/**
 * Whether the decisions that await approval decline every need to be decided, and no other need has been met before: a
 * reopened request may have helped with some of them.
 */
async function leavesNothing(tx: Tx, requestId: string): Promise<boolean> {
	const needs = await tx.need.findMany({ where: { requestId }, select: { id: true, status: true } })
	const pending = needs.filter(({ status }) => status === 'pending').map(({ id }) => id)
	const declined = await tx.decision.count({
		where: { needId: { in: pending }, approvedAt: null, returnedAt: null, outcome: 'decline' },
	})
	const isMet = needs.some(({ status }) => status === 'evaluated' || status === 'metByPartner')
	return pending.length > 0 && declined === pending.length && !isMet
}

/** Reconsideration is requested within thirty days, and only for needs of this request. */
async function requireReopenable(tx: Tx, { id, stateIso3 }: LoadedEntity, event: StepEvent) {
	const request = await tx.request.findUniqueOrThrow({ where: { id }, select: { endedAt: true } })
	const last = await dueFor(askIn(tx), 'reconsideration', stateIso3, request.endedAt ?? now())
	if (event.reasonCode === 'RECONSIDERATION' && now() > last)
		throw new DomainError('invalid', 'tooLate', { reasonCode: 'tooLate' })
	const named = needIdsIn(event)
	const found = await tx.need.count({ where: { requestId: id, id: { in: named } } })
	if (found !== new Set(named).size) throw new DomainError('not-found')
}

/** The needs of the State's latest request for reconsideration. */
async function needsToReopen(tx: Tx, requestId: string): Promise<string[]> {
	const asked = await tx.auditEntry.findFirst({
		where: { requestId, type: 'request.askReopening' },
		orderBy: { position: 'desc' },
	})
	// `askReopening` of `requestEvents` has them.
	return (asked?.event as { needIds?: string[] } | undefined)?.needIds ?? []
}

/**
 * Whether the State's answers change its submission. Refused while a revised answer is missing or wrong; the rows read
 * here are locked until the transaction ends.
 */
async function changesFiling(tx: Tx, found: LoadedEntity): Promise<boolean> {
	await tx.$queryRaw`select id from request where id = ${found.id} for update`
	const revised = await revisedAnswers(askIn(tx), found)
	if (Object.keys(revised).length === 0) return false
	const request = await tx.request.findUniqueOrThrow({ where: { id: found.id }, include: { needs: true } })
	const errors = revisedErrors(request, revised)
	if (Object.keys(errors).length > 0) throw new DomainError('invalid', 'incomplete', errors)
	if (request.needs.some((need) => settlesZero(need, request.blanksAsZero, revised))) return true
	const filed = await filingContent(askIn(tx), found.id)
	return filed.sha256 !== (await filingContent(askIn(tx), found.id, revised)).sha256
}
