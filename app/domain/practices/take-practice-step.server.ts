import { factsOf, requestEntity } from '#app/domain/core/entities/request.server.ts'
import { recordAudit } from '#app/domain/core/record-audit.server.ts'
import { postsOf, requireConfirmed } from '#app/domain/core/rights.ts'
import { peopleOf } from '#app/domain/notifications/people-of.server.ts'
import { queueNotices } from '#app/domain/notifications/queue-notices.server.ts'
import type { Actor } from '#app/platform/actor.ts'
import { now } from '#app/platform/clock.server.ts'
import { type Tx, withActor, withinSystem } from '#app/platform/database/database.server.ts'
import { askIn } from '#app/platform/database/read.server.ts'
import { DomainError } from '#app/platform/domain-error.ts'
import type { Practice } from '#prisma/generated/client.ts'
import { may } from '#workflows/abilities.ts'
import { type Permission, WorkflowError } from '#workflows/engine/engine.ts'
import type { Tell } from '#workflows/notices/kinds.ts'
import { editableStatuses, type PracticeStatus } from '#workflows/practice/chart.ts'
import type { PracticeEvent, PracticeEventName } from '#workflows/practice/events.ts'
import { practiceWorkflow } from '#workflows/practice/workflow.ts'
import { isStateRole } from '#workflows/roles.ts'

type Owned = { stateIso3: string; proposerId: string; status: PracticeStatus }

/** Whether a person may begin a practice at all; from which requests is asked of the database. */
export const mayBegin = (actor: Actor): boolean =>
	postsOf(actor).some((post) => may(post, 'proposePractices'))

/** Facts of a practice for the conditions of its workflow. */
const practiceFacts = ({ stateIso3, proposerId }: Pick<Owned, 'stateIso3' | 'proposerId'>) =>
	factsOf({
		stateIso3,
		region: null,
		drafterId: '',
		proposerId,
		officerId: null,
		dueDiligence: 'notNeeded',
	})

/** A status as the engine reads it: a practice keeps nothing else. */
const snapshotOf = (status: PracticeStatus) => ({ value: status, context: {} })

/** Whether this person may change the text now: the drafters of its State, or the manager who began it. */
export function mayEdit(actor: Actor, { stateIso3, proposerId, status }: Owned): boolean {
	if (!editableStatuses.has(status)) return false
	return postsOf(actor).some(({ id, role }) =>
		may({ role }, 'draftRequests')
			? actor.stateIso3 === stateIso3
			: may({ role }, 'manageDeliveries') && id === proposerId,
	)
}

/**
 * Whether this person takes part in a practice: people of a State in those of their own State, people of UNODC in those
 * whose request they may read (`readsRequest`). A person who may change the text may also propose it.
 */
function takesPart(actor: Actor, practice: Owned, type: PracticeEventName, readsRequest: boolean): boolean {
	if (type === 'propose') return mayEdit(actor, practice)
	return isStateRole(actor.role) ? actor.stateIso3 === practice.stateIso3 : readsRequest
}

/** The steps that a person can take now. */
export const openSteps = (actor: Actor, practice: Owned, readsRequest: boolean): PracticeEventName[] =>
	practiceWorkflow
		.openTo(snapshotOf(practice.status), actor, practiceFacts(practice))
		.filter((type) => takesPart(actor, practice, type, readsRequest))

type TakePracticeStepInput = { practiceId: string; revision: number; event: PracticeEvent }

/**
 * Moves a good practice one step: the new status, the audit entry and the notices are saved together or not at all.
 * `not-found` where the actor may not see it, `conflict` where the page was out of date.
 */
export function takePracticeStep(
	actor: Actor,
	{ practiceId, revision, event }: TakePracticeStepInput,
): Promise<void> {
	return withActor(actor, async (tx) => {
		const practice = await tx.practice.findUnique({ where: { id: practiceId } })
		if (!practice) throw new DomainError('not-found')
		if (practice.revision !== revision) throw new DomainError('conflict')
		const readsRequest = (await tx.request.count({ where: { id: practice.requestId } })) > 0
		if (!takesPart(actor, practice, event.type, readsRequest)) throw new DomainError('refused', 'forbidden')
		const [here, facts] = [snapshotOf(practice.status), practiceFacts(practice)]
		requireAnother(() => practiceWorkflow.mayTry(here, event.type, actor, facts))
		const permission: Permission = practiceWorkflow.permissions[event.type]
		if (permission.binding) requireConfirmed(actor)
		const { next, inPlaceOf, notices } = practiceWorkflow.decide(here, event, actor, facts)

		const reason = 'reason' in event ? event.reason : ''
		const { stateIso3, status } = practice
		const auditId = await recordAudit(tx, actor, {
			type: `practice.${event.type}`,
			stateIso3,
			data: { practiceId, ...(reason && { reason }) },
			from: status,
			to: next.value,
			revision: revision + 1,
			onBehalfOf: inPlaceOf,
		})
		const by = event.type === 'propose' ? { proposerId: inPlaceOf ?? actor.id } : {}
		const at = now()
		await withinSystem(tx, actor, async () => {
			const { count } = await tx.practice.updateMany({
				where: { id: practiceId, revision },
				data: {
					...by,
					status: next.value,
					reason,
					revision: revision + 1,
					updatedAt: at,
					...(next.value === 'published' && { publishedAt: at }),
				},
			})
			if (count === 0) throw new DomainError('conflict') // another change was faster
			for (const tell of notices) await announce(tx, actor, { ...practice, ...by }, auditId, tell)
		})
	})
}

/** Explains that the person who proposed a practice may not decide on it. */
function requireAnother(tryStep: () => void) {
	try {
		tryStep()
	} catch (error) {
		if (error instanceof WorkflowError && error.reason === 'notTheProposer')
			throw new DomainError('refused', 'practiceProposer')
		throw error
	}
}

/** Notifies the parties, and the person who proposed the practice, but not the person who took the step. */
async function announce(tx: Tx, actor: Actor, practice: Practice, eventKey: string, { to, notice }: Tell) {
	const request = await requestEntity.find(askIn(tx), practice.requestId)
	if (!request) return
	const parties = await peopleOf(tx, to, request, request)
	const proposer =
		notice === 'practiceToConsent' || notice === 'practiceToApprove' ? [] : [practice.proposerId]
	const known = new Set(parties.map(({ personId }) => personId))
	const people = [
		...parties,
		...proposer.filter((id) => !known.has(id)).map((personId) => ({ personId, inPlaceOf: [] })),
	].filter(({ personId }) => personId !== actor.id)
	// Without the request: its reference belongs to those who read it, and a practice is kept apart from it.
	await queueNotices(tx, { eventKey, notice, people, facts: { path: `/practices/${practice.id}` } })
}
