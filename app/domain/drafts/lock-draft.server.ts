import { inPost, postsOf } from '#app/domain/core/rights.ts'
import { attachmentsPath, unlockedIn } from '#app/forms/unlocking.ts'
import type { Actor } from '#app/platform/actor.ts'
import { now } from '#app/platform/clock.server.ts'
import type { Tx } from '#app/platform/database/database.server.ts'
import { readAs } from '#app/platform/database/read.server.ts'
import { build, statement } from '#app/platform/database/statement.ts'
import { DomainError } from '#app/platform/domain-error.ts'
import { may } from '#workflows/abilities.ts'
import type { Language } from '#workflows/languages.ts'
import { requestWorkflow } from '#workflows/request/workflow.ts'

/** Only drafters of a State write its drafts; a focal point reads and returns them. */
export function requireDrafter(actor: Actor, draft?: { stateIso3: string }) {
	const own = !draft || draft.stateIso3 === actor.stateIso3
	if (!may(actor, 'draftRequests') || !own) throw new DomainError('refused', 'forbidden')
}

/**
 * Locks a draft until the transaction ends: it cannot be submitted or changed meanwhile. Refused if the actor is not a
 * drafter of its State, or if it is no longer a draft. `status` names another status in which drafters write.
 */
export async function lockDraft(
	tx: Tx,
	actor: Actor,
	requestId: string,
	status: 'draft' | 'clarification' = 'draft',
) {
	const request = await tx.request.findUnique({ where: { id: requestId } })
	if (!request) throw new DomainError('not-found')
	requireDrafter(actor, request)
	const { count } = await tx.request.updateMany({
		where: { id: requestId, status },
		data: { updatedAt: now() },
	})
	if (count === 0) throw new DomainError('conflict', 'impossible')
	const held = await tx.request.findUniqueOrThrow({ where: { id: requestId } }) // again: it may have changed
	requestWorkflow.restore(held.snapshot, held.snapshotVersion) // what cannot be read is not changed either
	return held
}

export type Purpose = 'supporting' | 'endorsement'
type Present = { stateIso3: string; status: string; snapshot: unknown }

/**
 * What a person may attach to a request in its present status: a drafter to a draft and to answers for which the files
 * are unlocked, a focal point or that post's deputy the endorsement document.
 */
export function purposeFor(actor: Actor, request: Present): Purpose | null {
	if (request.stateIso3 !== actor.stateIso3) return null
	if (may(actor, 'draftRequests') && (request.status === 'draft' || isAnswering(request))) return 'supporting'
	return request.status === 'awaitingEndorsement' &&
		postsOf(actor).some(({ role }) => may({ role }, 'speakForState'))
		? 'endorsement'
		: null
}

/** Whether the State answers questions with its files unlocked. */
const isAnswering = ({ status, snapshot }: Omit<Present, 'stateIso3'>) =>
	status === 'clarification' && unlockedIn(snapshot).includes(attachmentsPath)

/**
 * The actor in the post in which they attach files to this request: a drafter who acts for a focal point adds to the
 * endorsement document of a request that awaits endorsement, and to drafts as a drafter.
 */
export async function attachingTo(actor: Actor, requestId: string): Promise<Actor> {
	const [request] = await readAs(actor, (read) => read(statusOf, { requestId }))
	return request && purposeFor(actor, request) === 'endorsement' ? inPost(actor, 'speakForState') : actor
}

const statusOf = statement(({ requestId }: { requestId: string }) =>
	build
		.selectFrom('request')
		.where('id', '=', requestId)
		.select(['state_iso3 as stateIso3', 'status', 'snapshot']),
)

/**
 * Locks the request, so that simultaneous uploads are counted one after the other and the request is not sent on
 * meanwhile.
 */
export async function lockForAttachment(tx: Tx, actor: Actor, requestId: string) {
	if (!may(actor, 'speakForState')) {
		const known = await tx.request.findUnique({ where: { id: requestId }, select: { status: true } })
		const status = known?.status === 'clarification' ? known.status : 'draft'
		const request = await lockDraft(tx, actor, requestId, status)
		if (status === 'clarification' && !isAnswering(request)) throw new DomainError('refused', 'locked')
		return { request, purpose: 'supporting' as const, pending: status === 'clarification' }
	}
	const request = await tx.request.findUnique({ where: { id: requestId } })
	if (!request) throw new DomainError('not-found')
	const { count } = await tx.request.updateMany({
		where: { id: requestId, status: 'awaitingEndorsement' },
		data: { updatedAt: now() },
	})
	if (count === 0) throw new DomainError('conflict', 'impossible')
	return { request, purpose: 'endorsement' as const, pending: false }
}

/** The language in which a State is asked about a need, and the title of the need. */
export function getRequestedLocation(
	actor: Actor,
	requestId: string,
	needId: string,
): Promise<{ needId: string; language: Language; title: string }> {
	return readAs(actor, async (read) => {
		const [need] = await read(asked, { requestId, needId })
		if (!need) throw new DomainError('not-found')
		return { needId, ...need }
	})
}

const asked = statement(({ requestId, needId }: { requestId: string; needId: string }) =>
	build
		.selectFrom('need')
		.innerJoin('request', 'request.id', 'need.request_id')
		.where('need.id', '=', needId)
		.where('request.id', '=', requestId)
		.select(['request.filing_language as language', 'need.title']),
)
