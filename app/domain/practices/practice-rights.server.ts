import { factsOf } from '#app/domain/core/entities/request-columns.server.ts'
import { postsOf } from '#app/domain/core/rights.ts'
import type { Actor } from '#app/platform/actor.ts'
import { editableStatuses, type PracticeStatus } from '#workflows/practice/chart.ts'
import type { PracticeEventName } from '#workflows/practice/events.ts'
import { practiceWorkflow } from '#workflows/practice/workflow.ts'
import { isStateRole } from '#workflows/roles.ts'

type Owned = { stateIso3: string; proposerId: string; status: PracticeStatus }

/** The roles that begin a practice. */
const beginners = ['drafter', 'programmeManager'] as const

/** Whether a person may begin a practice at all; from which requests is asked of the database. */
export const mayBegin = (actor: Actor): boolean =>
	postsOf(actor).some(({ role }) => (beginners as readonly string[]).includes(role))

/** Facts of a practice for the conditions of its workflow. */
export const practiceFacts = ({ stateIso3, proposerId }: Pick<Owned, 'stateIso3' | 'proposerId'>) =>
	factsOf({
		stateIso3,
		region: null,
		drafterId: '',
		proposerId,
		officerId: null,
		dueDiligence: 'notNeeded',
	})

/** A status as the engine reads it: a practice keeps nothing else. */
export const snapshotOf = (status: PracticeStatus) => ({ value: status, context: {} })

/** Whether this person may change the text now: the drafters of its State, or the manager who began it. */
export function mayEdit(actor: Actor, { stateIso3, proposerId, status }: Owned): boolean {
	if (!editableStatuses.has(status)) return false
	return postsOf(actor).some(({ id, role }) =>
		role === 'drafter' ? actor.stateIso3 === stateIso3 : role === 'programmeManager' && id === proposerId,
	)
}

/**
 * Whether this person takes part in a practice: people of a State in those of their own State, people of UNODC in those
 * whose request they may read (`readsRequest`). A person who may change the text may also propose it.
 */
export function takesPart(
	actor: Actor,
	practice: Owned,
	type: PracticeEventName,
	readsRequest: boolean,
): boolean {
	if (type === 'propose') return mayEdit(actor, practice)
	return isStateRole(actor.role) ? actor.stateIso3 === practice.stateIso3 : readsRequest
}

/** The steps that a person can take now. */
export const openSteps = (actor: Actor, practice: Owned, readsRequest: boolean): PracticeEventName[] =>
	practiceWorkflow
		.openTo(snapshotOf(practice.status), actor, practiceFacts(practice))
		.filter((type) => takesPart(actor, practice, type, readsRequest))
