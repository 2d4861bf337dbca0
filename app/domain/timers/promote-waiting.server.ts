import { recordAudit } from '#app/domain/core/record-audit.server.ts'
import { needFacts } from '#app/domain/matching/matching-facts.server.ts'
import { programmeFacts } from '#app/domain/matching/programme-facts.server.ts'
import { takeStep } from '#app/domain/steps/take-step.server.ts'
import { systemActor } from '#app/platform/actor.ts'
import { now } from '#app/platform/clock.server.ts'
import { type Tx, withActor } from '#app/platform/database/database.server.ts'
import { askIn } from '#app/platform/database/read.server.ts'
import { DomainError } from '#app/platform/domain-error.ts'
import { dayOfOffice } from '#workflows/calendars/day-of.ts'
import { WorkflowError } from '#workflows/engine/engine.ts'
import { leastOf, linesSupplied } from '#workflows/equipment/need-lines.ts'
import { spread, withGiven } from '#workflows/equipment/offered-lines.ts'
import { turnOf, withProposals } from '#workflows/reservation/turn.ts'

/**
 * Proposes needs on a programme's waiting list to its manager, strictly in order, as long as there is capacity for the
 * minimum useful quantity of the first. Only a need that no capacity would help is skipped: it keeps its position, and
 * the skip is recorded.
 */
export async function promoteWaiting({ programmeId }: { programmeId: string }): Promise<number> {
	const waiting = await withActor(systemActor, (tx) =>
		tx.waitlistEntry.findMany({
			where: { programmeId, leftAt: null },
			orderBy: [{ since: 'asc' }, { id: 'asc' }],
			select: { id: true, needId: true },
		}),
	)
	let promoted = 0
	for (const entry of waiting) {
		const turn = await takeTurn({ ...entry, programmeId })
		if (turn === 'waits') break
		if (turn === 'now') promoted += 1
	}
	return promoted
}

type Entry = { id: string; needId: string; programmeId: string }

/** Each need in a transaction of its own: a refused one changes nothing and does not stop the others. */
async function takeTurn(entry: Entry): Promise<'now' | 'waits' | 'passed'> {
	const { needId, programmeId } = entry
	try {
		return await withActor(systemActor, async (tx) => {
			// One at a time for each programme, so that no capacity is offered twice.
			await tx.$executeRaw`select pg_advisory_xact_lock(hashtextextended(${`waiting ${programmeId}`}, 0))`
			if (!(await tx.waitlistEntry.findFirst({ where: { id: entry.id, leftAt: null } }))) return 'passed'
			const turn = await turnIn(tx, entry)
			if (turn === 'now')
				await takeStep(tx, systemActor, 'need', needId, { event: { type: 'promote', programmeId } })
			if (turn === 'passed') await recordPassed(tx, entry)
			return turn
		})
	} catch (error) {
		// It has left the list meanwhile, or the programme does not fit any more.
		if (error instanceof WorkflowError || error instanceof DomainError) return 'passed'
		throw error
	}
}

async function turnIn(tx: Tx, { needId, programmeId }: Entry) {
	const need = await needFacts(askIn(tx), needId)
	const [programme] = await programmeFacts(askIn(tx), need.stateIso3, programmeId)
	if (!programme) throw new DomainError('not-found')
	const proposed = await tx.need.findMany({
		where: { programmeId, status: 'proposed' },
		select: {
			stateIso3: true,
			minimumQuantity: true,
			allocated: true,
			lines: { orderBy: { position: 'asc' } },
		},
	})
	const proposals = proposed.map(({ stateIso3, minimumQuantity, allocated, lines }) => {
		const asked = linesSupplied(lines, programme)
		const given = allocated === null ? null : spread(asked, allocated)
		return {
			stateIso3,
			least: allocated ?? minimumQuantity ?? 1,
			categories: given ? withGiven(asked, given) : leastOf(asked),
		}
	})
	return turnOf(need, withProposals(programme, need.stateIso3, proposals), dayOfOffice(now()))
}

/** Recorded once for each period of waiting: the list is processed often. */
async function recordPassed(tx: Tx, { id, needId, programmeId }: Entry) {
	const { requestId, stateIso3 } = await tx.need.findUniqueOrThrow({ where: { id: needId } })
	const data = { programmeId, waitId: id }
	const type = 'need.passedOver'
	const told = await tx.auditEntry.findFirst({
		where: { chain: requestId, needId, type, event: { path: ['waitId'], equals: id } },
		select: { id: true },
	})
	if (!told) await recordAudit(tx, systemActor, { type, data, requestId, needId, stateIso3, internal: true })
}
