import { sql } from 'kysely'
import { needEntity } from '#app/domain/core/entities/need.server.ts'
import { textIn } from '#app/domain/core/names-of.server.ts'
import { linesOfNeed } from '#app/domain/core/need-lines.server.ts'
import { postsOf, refusalOf } from '#app/domain/core/rights.ts'
import { foreseenSteps } from '#app/domain/core/steps-ahead.server.ts'
import { waitForTurn } from '#app/domain/core/wait-for-turn.server.ts'
import { takeStep } from '#app/domain/steps/take-step.server.ts'
import type { Actor } from '#app/platform/actor.ts'
import { now } from '#app/platform/clock.server.ts'
import { type Tx, withActor } from '#app/platform/database/database.server.ts'
import { readAs } from '#app/platform/database/read.server.ts'
import { build, statement } from '#app/platform/database/statement.ts'
import { DomainError, TooOften } from '#app/platform/domain-error.ts'
import type { Reason } from '#app/platform/reasons.ts'
import { may } from '#workflows/abilities.ts'
import { dayOfOffice } from '#workflows/calendars/day-of.ts'
import type { OfferedLine } from '#workflows/equipment/offered-lines.ts'
import type { Language } from '#workflows/languages.ts'

type Of = { needId: string }

/** The parts that wait for an offer of one programme together with this need. */
const waiting = statement(({ needId }: Of) =>
	build
		.selectFrom('need as of')
		.innerJoin('joint_part as own', 'own.need_id', 'of.id')
		.innerJoin('joint_part as p', 'p.joint_need_id', 'own.joint_need_id')
		.innerJoin('need', 'need.id', 'p.need_id')
		.innerJoin('state as s', 's.iso3', 'need.state_iso3')
		.where('of.id', '=', needId)
		.where('need.status', '=', 'proposed')
		.whereRef('need.programme_id', '=', 'of.programme_id')
		.orderBy('need.state_iso3')
		.select(['need.id', 'need.revision', 'need.request_id as requestId', 'need.title', 's.names'])
		.select(['need.quantity', 'need.minimum_quantity as minimumQuantity', linesOfNeed.as('lines')]),
)

const ahead = statement(({ needId, today }: Of & { today: string }) =>
	build
		.selectFrom('cohort as c')
		.innerJoin('need as n', 'n.programme_id', 'c.programme_id')
		.where('n.id', '=', needId)
		.where('c.starts_on', '>', sql<Date>`${today}::date`)
		.orderBy('c.starts_on')
		.select(['c.id', 'c.starts_on as startsOn', 'c.place']),
)

/**
 * What a programme manager can offer together: the parts that were proposed to the same programme, and its cohorts ahead,
 * in which one course can take all of them. Null for others, and where there is one part only.
 */
export function getJointOffer(actor: Actor, needId: string, language: Language = actor.language) {
	if (!postsOf(actor).some(({ role }) => may({ role }, 'manageDeliveries'))) return null
	return readAs(actor, async (read) => {
		const today = dayOfOffice(now())
		const [rows, cohorts] = await Promise.all([read(waiting, { needId }), read(ahead, { needId, today })])
		if (rows.length < 2) return null
		const parts = rows.map(({ names, ...row }) => ({ ...row, state: textIn(names, language) }))
		const found = await needEntity.find(read, needId)
		// An offer of the whole quantity; of a part the rest becomes a need of its own, as the form says.
		const foreseen = found ? foreseenSteps(found, actor, ['acceptOffer']) : {}
		return { parts, cohorts, foreseen }
	})
}
export type JointOffer = NonNullable<Awaited<ReturnType<typeof getJointOffer>>>

type OfferedPart = { id: string; revision: number; quantity: number; lines?: OfferedLine[] | undefined }
type OfferTogetherInput = {
	needId: string
	cohortId?: string | undefined
	reason: string
	parts: readonly OfferedPart[]
}

/** Rolls back all of the offers: `id` is the part that could not be offered. */
class PartRefused extends Error {
	constructor(
		readonly id: string,
		readonly reason: Reason,
	) {
		super(`${id}: ${reason}`)
	}
}

/**
 * Offers several parts of a joint need at once: each is reserved for its State, which confirms its own. Less than a
 * State asks is a partial offer with the common reason. Either all are reserved or none: the answer names the part that
 * could not be, so that the manager offers the others, or less.
 */
export async function offerTogether(
	actor: Actor,
	{ needId, cohortId, reason, parts }: OfferTogetherInput,
): Promise<{ id: string; reason: Reason } | null> {
	const offered = await getJointOffer(actor, needId)
	const asked = new Map(offered?.parts.map((part) => [part.id, part]))
	if (parts.some(({ id }) => !asked.has(id))) throw new DomainError('not-found')
	if (reason === '' && parts.some((part) => isPart(part, asked.get(part.id))))
		throw new DomainError('invalid', 'incomplete', { reason: 'required' })
	try {
		await withActor(actor, async (tx) => {
			await waitForTurns(tx, [...new Set(offered?.parts.map(({ requestId }) => requestId))])
			for (const part of parts) {
				const { id, revision, lines } = part
				const quantity = lines ? lines.reduce((sum, line) => sum + line.quantity, 0) : part.quantity
				const offer = { quantity, cohortId, ...(lines && { lines }) }
				const event = isPart(part, asked.get(id))
					? { type: 'offerPart', ...offer, reason }
					: { type: 'acceptOffer', ...offer, note: reason }
				await takeStep(tx, actor, 'need', id, { revision, event }).catch((error) => refuse(id, error))
			}
		})
		return null
	} catch (error) {
		if (!(error instanceof PartRefused)) throw error
		return { id: error.id, reason: error.reason }
	}
}

/** Whether less is offered than a State asks: of unlike items, of any of them. */
function isPart({ quantity, lines }: OfferedPart, asked: JointOffer['parts'][number] | undefined): boolean {
	if (!lines) return quantity < (asked?.quantity ?? quantity)
	return (asked?.lines ?? []).some((line) => {
		const given = lines.find(({ lineId }) => lineId === line.id)?.quantity ?? 0
		// Nothing is less than any quantity, also than one that is not stated.
		return given === 0 || (line.quantity !== null && given < line.quantity)
	})
}

/** All of them before the first step, in one order: two such offers, and a step beside them, never wait in a circle. */
async function waitForTurns(tx: Tx, requestIds: readonly string[]) {
	for (const requestId of requestIds.toSorted()) await waitForTurn(tx, requestId)
}

function refuse(id: string, error: unknown): never {
	const { code, reason } = refusalOf(error)
	// These are answered for the whole form.
	if (error instanceof TooOften || reason === 'confirmAnew' || code === 'not-found') throw error
	throw new PartRefused(id, reason)
}
