import { sql } from 'kysely'
import { textIn } from '#app/domain/core/names-of.server.ts'
import { postsOf } from '#app/domain/core/rights.ts'
import type { Actor } from '#app/platform/actor.ts'
import type { Read } from '#app/platform/database/read.server.ts'
import { anyOf, build, statement } from '#app/platform/database/statement.ts'
import { type JointStep, jointStepOf, jointSteps } from '#workflows/bundling/joint-turn.ts'
import type { Language } from '#workflows/languages.ts'
import { isOneOf } from '#workflows/names.ts'
import { endedNeedStates } from '#workflows/need/status-facts.ts'
import { endedRequestStates } from '#workflows/request/status-facts.ts'
import { classificationsFor } from '#workflows/sharing.ts'

/** Whether other States may read what a request of this classification asks. */
export const isToldToStates = (classification: string | undefined) =>
	isOneOf(classificationsFor('jointState', 'words'), classification)

/**
 * Whether this person takes the step. Drafters add parts themselves, since a draft is theirs; those who proposed
 * invitations do not send them as a deputy.
 */
export function takesJointStep(
	actor: Actor,
	step: JointStep,
	{ proposedById }: { proposedById: string | null },
): boolean {
	const roles: readonly string[] = jointSteps[step].roles
	if (step === 'addPart') return roles.includes(actor.role)
	const isOwnProposal = step === 'sendInvitations' && proposedById === actor.id
	return !isOwnProposal && postsOf(actor).some(({ role }) => roles.includes(role))
}

/** Rows of a worklist are shown as far as this; the longest waiting come first. */
const MOST_LISTED = 25

/** What another State may read of the request that leads is decided by how confidential it is today. */
const leadIsTold = statement(({ ids }: { ids: string[] }) =>
	build
		.selectFrom('request')
		.where('id', '=', anyOf(ids))
		.where('classification', 'in', classificationsFor('jointState', 'words'))
		.select('id'),
)

const waiting = statement(({ stateIso3 }: { stateIso3: string }) =>
	build
		.selectFrom('joint_part as p')
		.innerJoin('joint_need as j', 'j.id', 'p.joint_need_id')
		.innerJoin('state as s', 's.iso3', 'j.state_iso3')
		.leftJoin('need as n', 'n.id', 'p.need_id')
		.leftJoin('need as lead', 'lead.id', 'j.need_id')
		.leftJoin('request as r', 'r.id', 'lead.request_id')
		.where((of) =>
			of.or([
				of.and([of('p.state_iso3', '=', stateIso3), of('p.status', '=', 'invited')]),
				of.and([of('p.state_iso3', '=', stateIso3), of('p.status', '=', 'accepted'), of('n.id', 'is', null)]),
				of.and([of('j.state_iso3', '=', stateIso3), of('p.status', '=', 'proposed')]),
			]),
		)
		.orderBy('p.changed_at')
		.limit(sql.lit(MOST_LISTED))
		.select(['j.id', 'j.title', 'j.need_id as needId', 'j.request_id as requestId', 'j.state_iso3 as leader'])
		.select(['p.status', 'p.proposed_by_id as proposedById', 'p.changed_at as since'])
		.select(['s.names as stateNames', 'lead.title as leadTitle'])
		.select([
			sql<boolean>`coalesce(lead.status <> all (${[...endedNeedStates]})
				and r.status <> all (${[...endedRequestStates]}) and lead.title <> '', false)`.as('leadsOn'),
		]),
)

/**
 * Joint needs with a step for the reader: invitations to answer, parts to add, and invitations that a drafter proposed
 * to send. One row for each joint need, with the page on which the step is taken.
 */
export async function jointNeedsWaiting(read: Read, language: Language) {
	const { actor } = read
	const { stateIso3 } = actor
	if (!stateIso3) return []
	const rows = await read(waiting, { stateIso3 })
	const ids = rows.map(({ requestId }) => requestId)
	const told = new Set(rows.length > 0 ? (await read.asSystem(leadIsTold, { ids })).map(({ id }) => id) : [])
	const all = rows.flatMap((row) => {
		// A State always reads what it asks itself.
		const isOwn = row.status === 'accepted' && row.leader === stateIso3
		const turn = { ...row, isAdded: false, isTold: isOwn || told.has(row.requestId) }
		const step = jointStepOf(turn)
		if (!step) return []
		const { id, title, leadTitle, since, stateNames, proposedById, needId, requestId } = row
		const sends = step === 'sendInvitations'
		return [
			{
				id,
				step,
				mayTake: takesJointStep(actor, step, { proposedById }),
				title: (sends && leadTitle) || title,
				since,
				state: textIn(stateNames, language),
				path: sends ? `/requests/${requestId}/needs/${needId}/joint` : `/joint-needs/${id}`,
			},
		]
	})
	// Proposed invitations are sent together: by a person who proposed none of them.
	const first = new Map(all.toReversed().map((row) => [`${row.id} ${row.step}`, row]))
	return [...first.values()]
		.toReversed()
		.filter(({ id, step }) => all.every((row) => row.id !== id || row.step !== step || row.mayTake))
		.map(({ mayTake: _, ...row }) => row)
}
export type JointNeedWaiting = Awaited<ReturnType<typeof jointNeedsWaiting>>[number]
