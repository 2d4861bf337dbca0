import { now } from '#app/platform/clock.server.ts'
import type { Tx } from '#app/platform/database.server.ts'
import { askIn } from '#app/platform/read.server.ts'
import type { NeedFacts } from '#workflows/matching/facts.ts'
import { mayServe } from '#workflows/matching/match-programme.ts'
import type { Party } from '#workflows/notices/kinds.ts'
import { dayOf, needFacts } from './matching-facts.server.ts'
import { programmeFacts } from './programme-facts.server.ts'

/** The managers that a party of a request refers to, by id. Requires system access. */
export async function programmeParties(
	tx: Tx,
	parties: readonly Party[],
	about: { requestId: string; stateIso3: string },
): Promise<string[]> {
	const bound = parties.includes('managers') ? await boundManagers(tx, about.requestId) : []
	return parties.includes('candidates') ? [...bound, ...(await candidateManagers(tx, about))] : bound
}

async function boundManagers(tx: Tx, requestId: string): Promise<string[]> {
	const needs = await tx.need.findMany({
		where: { requestId, managerId: { not: null } },
		select: { managerId: true },
	})
	return needs.flatMap(({ managerId }) => managerId ?? [])
}

/** The managers of every programme that no hard rule forbids for an accepted need; unknown facts forbid nothing. */
async function candidateManagers(tx: Tx, { requestId, stateIso3 }: { requestId: string; stateIso3: string }) {
	const accepted = await tx.need.findMany({
		where: { requestId, status: 'accepted' },
		select: { id: true },
	})
	if (accepted.length === 0) return []
	const needs: NeedFacts[] = []
	for (const { id } of accepted) needs.push(await needFacts(askIn(tx), id))
	const today = dayOf(now())
	const fitting = (await programmeFacts(askIn(tx), stateIso3)).filter((programme) =>
		needs.some((need) => mayServe(need, programme, today)),
	)
	const programmes = await tx.programme.findMany({
		where: { id: { in: fitting.map(({ id }) => id) } },
		select: { managerId: true },
		distinct: ['managerId'],
	})
	return programmes.map(({ managerId }) => managerId)
}
