import { refusalOf } from '#app/domain/core/rights.ts'
import { waitForTurn } from '#app/domain/core/wait-for-turn.server.ts'
import { takeStep } from '#app/domain/steps/take-step.server.ts'
import type { Actor } from '#app/platform/actor.ts'
import { type Tx, withActor } from '#app/platform/database.server.ts'
import { DomainError, TooOften } from '#app/platform/domain-error.ts'
import type { Reason } from '#app/platform/reasons.ts'
import type { OfferedLine } from '#workflows/equipment/offered-lines.ts'
import { getJointOffer, type JointOffer } from './get-joint-offer.server.ts'

type Part = { id: string; revision: number; quantity: number; lines?: OfferedLine[] | undefined }
type Asked = { needId: string; cohortId?: string | undefined; reason: string; parts: readonly Part[] }

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
	{ needId, cohortId, reason, parts }: Asked,
): Promise<{ id: string; reason: Reason } | null> {
	const offered = await getJointOffer(actor, needId)
	const asked = new Map(offered?.parts.map((part) => [part.id, part]))
	if (parts.some(({ id }) => !asked.has(id))) throw new DomainError('not-found')
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
function isPart({ quantity, lines }: Part, asked: JointOffer['parts'][number] | undefined): boolean {
	if (!lines) return quantity < (asked?.quantity ?? quantity)
	return (asked?.lines ?? []).some((line) => {
		const given = lines.find(({ lineId }) => lineId === line.id)?.quantity ?? 0
		return given < (line.quantity ?? 1)
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
