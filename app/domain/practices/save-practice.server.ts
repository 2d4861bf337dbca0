import { sql } from 'kysely'
import { recordAudit } from '#app/domain/core/record-audit.server.ts'
import { inPost, requireAbility } from '#app/domain/core/rights.ts'
import type { PracticeContent } from '#app/forms/practice.ts'
import type { Actor } from '#app/platform/actor.ts'
import { now } from '#app/platform/clock.server.ts'
import { type Tx, withActor, withinSystem } from '#app/platform/database/database.server.ts'
import { askIn, type Read } from '#app/platform/database/read.server.ts'
import { build, statement } from '#app/platform/database/statement.ts'
import { DomainError } from '#app/platform/domain-error.ts'
import { newId } from '#app/platform/ids.server.ts'
import { classificationsFor } from '#workflows/sharing.ts'
import { mayBegin, mayEdit } from './take-practice-step.server.ts'

/** Requests to choose from; an older one is reached from its own page. */
const MOST = 100

type ClosedRequestsArgs = { stateIso3: string | null; managers: string[]; id: string | null }

// A practice would tell that the request exists.
const closed = statement(({ stateIso3, managers, id }: ClosedRequestsArgs) =>
	build
		.selectFrom('request as r')
		.where('r.status', '=', 'closed')
		.where('r.classification', 'in', classificationsFor('otherState', 'practice'))
		.where(sql<boolean>`(${id}::text is null or r.id = ${id}::text)`)
		.where(
			sql<boolean>`(r.state_iso3 = ${stateIso3}::text or exists (select from delivery as d
				where d.request_id = r.id and d.manager_id = any(${managers}::text[])))`,
		)
		.orderBy('r.ended_at', 'desc')
		.orderBy('r.id')
		.limit(sql.lit(MOST))
		.select(['r.id', 'r.reference', 'r.title', 'r.state_iso3 as stateIso3']),
)

const askedBy = ({ id, stateIso3, actingFor }: Actor, requestId: string | null): ClosedRequestsArgs => ({
	stateIso3,
	managers: [id, ...actingFor.map((post) => post.id)],
	id: requestId,
})

/** The closed request with this id, if the actor may begin a practice from it. */
const sourcesOf = (tx: Tx, actor: Actor, requestId: string) => askIn(tx)(closed, askedBy(actor, requestId))

const postsOfState = statement(({ iso3 }: { iso3: string }) =>
	build
		.selectFrom('post as p')
		.leftJoin('authority as a', 'a.id', 'p.authority_id')
		.where('p.state_iso3', '=', iso3)
		.where('p.closed_at', 'is', null)
		.orderBy('p.title')
		.orderBy('p.id')
		.limit(sql.lit(MOST))
		.select(['p.id', 'p.role', 'p.title', 'a.name as authority']),
)

/**
 * What a person chooses from who begins a practice or changes one: closed requests, and the posts of the State, which
 * are known to its own people alone. `iso3` is the State of a practice that is there already.
 */
export async function practiceChoices(read: Read, iso3: string | null = null) {
	const { actor } = read
	const ofState = actor.stateIso3 && (iso3 === null || iso3 === actor.stateIso3) ? actor.stateIso3 : null
	const [requests, posts] = await Promise.all([
		iso3 === null && mayBegin(actor) ? read(closed, askedBy(actor, null)) : [],
		ofState ? read.asSystem(postsOfState, { iso3: ofState }) : [],
	])
	return { requests, posts }
}

/**
 * Begins a good practice from a closed request of the actor's State, or from one in which the actor manages a delivery;
 * returns its id. Errors at the field `requestId` where it is not such a request.
 */
export function beginPractice(person: Actor, requestId: string, content: PracticeContent): Promise<string> {
	const actor = inPost(person, 'proposePractices')
	requireAbility(actor, 'proposePractices')
	return withActor(actor, async (tx) => {
		const [source] = await sourcesOf(tx, actor, requestId)
		if (!source) throw new DomainError('invalid', 'invalid', { requestId: 'badCode' })
		const { stateIso3 } = source
		await requireContact(tx, actor, stateIso3, content.contactPostId)
		const id = newId()
		const at = now()
		await withinSystem(tx, actor, () =>
			tx.practice.createMany({
				data: {
					...stored(content),
					id,
					requestId,
					stateIso3,
					status: 'draft',
					proposerId: actor.inPlaceOf ?? actor.id,
					madeAt: at,
					updatedAt: at,
				},
			}),
		)
		await recordAudit(tx, actor, { type: 'practice.begun', stateIso3, data: { practiceId: id }, to: 'draft' })
		return id
	})
}

/** The text as it is stored: an empty one where an answer is optional. */
const stored = ({ hindered, resources, contactPostId, ...content }: PracticeContent) => ({
	...content,
	hindered: hindered ?? '',
	resources: resources ?? '',
	contactPostId: contactPostId ?? null,
})

type Change = { practiceId: string; revision: number; content: PracticeContent }

/**
 * Changes the text of a practice before its State consents, or after it was rejected. `conflict` if it was changed since
 * the page was shown, or can no longer be changed.
 */
export function changePractice(
	person: Actor,
	{ practiceId, revision, content }: Change,
): Promise<{ practiceId: string }> {
	const actor = inPost(person, 'proposePractices')
	return withActor(actor, async (tx) => {
		const practice = await tx.practice.findUnique({ where: { id: practiceId } })
		if (!practice) throw new DomainError('not-found')
		if (practice.revision !== revision) throw new DomainError('conflict')
		if (!mayEdit(actor, practice)) throw new DomainError('refused', 'forbidden')
		await requireContact(tx, actor, practice.stateIso3, content.contactPostId)
		const { count } = await withinSystem(tx, actor, () =>
			tx.practice.updateMany({
				where: { id: practiceId, revision },
				data: { ...stored(content), revision: revision + 1, updatedAt: now() },
			}),
		)
		if (count === 0) throw new DomainError('conflict')
		// Which fields, and not their text: that must go where the State withdraws it.
		const fields = changedIn(practice, stored(content))
		await recordAudit(tx, actor, {
			type: 'practice.changed',
			stateIso3: practice.stateIso3,
			data: { practiceId, fields },
			revision: revision + 1,
		})
		return { practiceId }
	})
}

const changedIn = (before: object, after: object) => {
	const old = new Map(Object.entries(before))
	return Object.entries(after)
		.filter(([name, value]) => String(old.get(name) ?? '') !== String(value ?? ''))
		.map(([name]) => name)
}

/** The contact is an open post of the State itself. */
async function requireContact(tx: Tx, actor: Actor, stateIso3: string, id: string | undefined) {
	if (!id) return
	const found = await withinSystem(tx, actor, () =>
		tx.post.count({ where: { id, stateIso3, closedAt: null } }),
	)
	if (found === 0) throw new DomainError('invalid', 'invalid', { contactPostId: 'badCode' })
}
