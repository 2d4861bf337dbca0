import { now } from '#app/platform/clock.server.ts'
import type { Tx } from '#app/platform/database/database.server.ts'
import { askIn } from '#app/platform/database/read.server.ts'
import { dayOfOffice } from '#workflows/calendars/day-of.ts'
import type { NeedFacts } from '#workflows/matching/facts.ts'
import { mayServe } from '#workflows/matching/match-programme.ts'
import type { Party } from '#workflows/notices/kinds.ts'
import type { Kind, Theme } from '#workflows/vocabulary.ts'
import { needFacts } from './matching-facts.server.ts'
import { programmeFacts } from './programme-facts.server.ts'

/** The managers that a party of a request refers to, by id. Requires system access. */
export async function programmeParties(tx: Tx, parties: readonly Party[], about: About): Promise<string[]> {
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

const candidateManagers = async (tx: Tx, about: About) => [...(await candidates(tx, about)).keys()]

type About = { requestId: string; stateIso3: string }
/** An accepted need as a manager may know it before it is proposed: neither its State nor its request. */
export type ServableNeed = { kind: Kind; theme: Theme | null; programmeId: string }

/**
 * The managers of every programme that no hard rule forbids for an accepted need, with what each may serve; unknown
 * facts forbid nothing.
 */
export async function candidates(
	tx: Tx,
	{ requestId, stateIso3 }: About,
): Promise<Map<string, ServableNeed[]>> {
	const accepted = await tx.need.findMany({
		where: { requestId, status: 'accepted' },
		orderBy: { rank: 'asc' },
		select: { id: true },
	})
	if (accepted.length === 0) return new Map()
	const needs: NeedFacts[] = []
	for (const { id } of accepted) needs.push(await needFacts(askIn(tx), id))
	const today = dayOfOffice(now())
	const fitting = (await programmeFacts(askIn(tx), stateIso3)).flatMap((programme) =>
		needs
			.filter((need) => mayServe(need, programme, today))
			.map(({ kind, themes }) => ({ kind, theme: themes[0] ?? null, programmeId: programme.id })),
	)
	const programmes = await tx.programme.findMany({
		where: { id: { in: fitting.map(({ programmeId }) => programmeId) } },
		orderBy: { code: 'asc' },
		select: { id: true, managerId: true },
	})
	const served = new Map<string, ServableNeed[]>()
	for (const { id, managerId } of programmes)
		served.set(managerId, [
			...(served.get(managerId) ?? []),
			...fitting.filter(({ programmeId }) => programmeId === id),
		])
	return served
}
