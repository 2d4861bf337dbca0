import type { Actor, Language } from '#app/platform/actor.ts'
import { now } from '#app/platform/clock.server.ts'
import { type Tx, withActor, withinSystem } from '#app/platform/database.server.ts'
import { DomainError } from '#app/platform/domain-error.ts'
import { rankProgrammes } from '#workflows/matching/match-programme.ts'
import { waitsForRoom } from '#workflows/matching/waits-for-room.ts'
import { needNumber } from '#workflows/need/number.ts'
import type { Role } from '#workflows/roles.ts'
import { dayOf, needFacts, programmeFacts } from './matching-facts.server.ts'
import { requireRole } from './require-role.ts'
import { stepsAhead } from './steps-ahead.server.ts'
import { needSubject } from './subjects/need.server.ts'
import { textIn } from './words-of.server.ts'

const readers = ['triageOfficer', 'caseOfficer', 'headquartersApprover', 'dueDiligenceOfficer'] as const

/** A need beside every programme of the catalogue: which fit, which do not, and what each rule found. */
export function getMatching(actor: Actor, needId: string, language: Language = actor.language) {
	requireRole(actor, ...(readers satisfies readonly Role[]))
	return withActor(actor, async (tx) => {
		const found = await needSubject.find(tx, needId)
		const need = found && (await tx.need.findUnique({ where: { id: needId }, include: { request: true } }))
		if (!need) throw new DomainError('not-found')
		const { id, title, kind, status, revision, quantity, minimumQuantity, request } = need
		const { openTo } = stepsAhead(found, actor)
		// The rules look at what other States have been given and hold: the officer sees only what they found.
		const programmes = await withinSystem(tx, actor, () => ranked(tx, needId, language))
		return {
			need: { id, title, number: needNumber(need), kind, status, revision, quantity, minimumQuantity },
			request: { id: request.id, title: request.title, reference: request.reference },
			programmes,
			mayPropose: openTo.includes('proposeProgramme'),
			mayWait: openTo.includes('waitlist'),
		}
	})
}
export type MatchingView = Awaited<ReturnType<typeof getMatching>>

async function ranked(tx: Tx, needId: string, language: Language) {
	const need = await needFacts(tx, needId)
	const facts = await programmeFacts(tx, need.stateIso3)
	const rows = await tx.programme.findMany({
		select: {
			...{ id: true, titles: true, capacityUnit: true, sample: true },
			waits: { where: { leftAt: null }, select: { needId: true } },
		},
	})
	return rankProgrammes(need, facts, dayOf(now())).flatMap(({ programmeId, verdict, findings }) => {
		const row = rows.find(({ id }) => id === programmeId)
		const fact = facts.find(({ id }) => id === programmeId)
		if (!row || !fact || fact.status === 'draft') return []
		const { code, capacity, taken, fundingFrom, fundingTo } = fact
		// A manager may close a programme whose room is promised elsewhere.
		const free = fact.status === 'full' ? 0 : Math.max(0, capacity - taken)
		return [
			{
				...{ id: programmeId, code, verdict, findings, fundingFrom, fundingTo },
				title: textIn(row.titles, language),
				room: { capacity, free },
				capacityUnit: row.capacityUnit,
				sample: row.sample,
				/** How many needs wait for room in it, and whether this one does or could. */
				waiting: row.waits.length,
				waitsHere: row.waits.some((wait) => wait.needId === needId),
				couldWait: waitsForRoom(need, fact, findings) === 'yes',
			},
		]
	})
}
