import { needEntity } from '#app/domain/core/entities/need.server.ts'
import { textIn } from '#app/domain/core/names-of.server.ts'
import { requireRole } from '#app/domain/core/rights.ts'
import { dayOf, needFacts } from '#app/domain/matching/matching-facts.server.ts'
import { programmeFacts } from '#app/domain/matching/programme-facts.server.ts'
import { previewStep } from '#app/domain/steps/take-step.server.ts'
import type { Actor } from '#app/platform/actor.ts'
import { now } from '#app/platform/clock.server.ts'
import { type Tx, withActor, withinSystem } from '#app/platform/database.server.ts'
import { DomainError } from '#app/platform/domain-error.ts'
import { askIn } from '#app/platform/read.server.ts'
import type { Reason } from '#app/platform/reasons.ts'
import { Prisma } from '#prisma/generated/client.ts'
import { fitForAll, hasCapacityForAll, together } from '#workflows/bundling/together.ts'
import type { Language } from '#workflows/languages.ts'
import type { ProgrammeFacts } from '#workflows/matching/facts.ts'
import { type Match, matchProgramme } from '#workflows/matching/match-programme.ts'

import { type BundleRow, bundledRows, bundlingRoles, isImpartial } from './bundled-rows.server.ts'

/**
 * A bundle with the members the reader may see, their total and the programmes that fit all of them; for one programme,
 * also the reasons against proposing it for each.
 */
export function getBundle(
	actor: Actor,
	bundleId: string,
	{ programmeId, language = actor.language }: { programmeId?: string | undefined; language?: Language } = {},
) {
	requireRole(actor, ...bundlingRoles)
	return withActor(actor, async (tx) => {
		const bundle = await tx.bundle.findUnique({ where: { id: bundleId } })
		if (!bundle) throw new DomainError('not-found')
		const members = await membersOf(tx, actor, bundleId, language)
		const asOne = together(members)
		// The rules consider what is reserved for other States: the officer sees only the result.
		const found = await withinSystem(tx, actor, async () => ({
			all: await tx.bundledNeed.count({ where: { bundleId, leftAt: null } }),
			...(await programmesFor(tx, bundle.kind, members, language)),
		}))
		const chosen = found.programmes.find(({ id }) => id === programmeId) ?? null
		return {
			...bundle,
			together: asOne,
			programmes: found.programmes,
			chosen,
			/** Number of members that this reader may not see. */
			hidden: found.all - members.length,
			members: members.map((member) => ({
				...member,
				isYours: isImpartial(actor, member.stateIso3),
				verdict: verdictOn(found.matches, member.id, programmeId),
			})),
			refusals: programmeId ? await refusalsFor(tx, actor, members, programmeId, found.matches) : {},
		}
	})
}
export type BundleView = Awaited<ReturnType<typeof getBundle>>

async function membersOf(tx: Tx, actor: Actor, bundleId: string, language: Language): Promise<BundleRow[]> {
	const inIt = Prisma.sql`need.id in (
		select need_id from bundled_need where bundle_id = ${bundleId} and left_at is null)`
	const rows = await bundledRows(tx, actor, inIt, language)
	return rows.sort(
		(one, other) => one.state.localeCompare(other.state, language) || (one.id < other.id ? -1 : 1),
	)
}

type Matches = Map<string, Match[]>

async function programmesFor(tx: Tx, kind: string, members: readonly BundleRow[], language: Language) {
	const matches: Matches = new Map()
	const catalogue = new Map<string, ProgrammeFacts>()
	const today = dayOf(now())
	for (const { id, stateIso3 } of members) {
		const need = await needFacts(tx, id)
		const facts = await programmeFacts(tx, stateIso3)
		const offered = facts.filter((each) => each.kind === kind && each.status !== 'draft')
		for (const each of offered) catalogue.set(each.id, each)
		matches.set(
			id,
			offered.map((programme) => matchProgramme(need, programme, today)),
		)
	}
	const fitting = fitForAll([...matches.values()])
	const rows = await tx.programme.findMany({
		where: { id: { in: fitting.map(({ programmeId }) => programmeId) } },
		select: { id: true, code: true, titles: true },
	})
	const programmes = fitting.flatMap(({ programmeId, verdict, unclear }) => {
		const row = rows.find(({ id }) => id === programmeId)
		const fact = catalogue.get(programmeId)
		if (!row || !fact) return []
		const free = Math.max(0, fact.capacity - fact.taken)
		const { id, code } = row
		return [
			{
				id,
				code,
				title: textIn(row.titles, language),
				verdict,
				unclear,
				free,
				forAll: hasCapacityForAll(fact, members),
			},
		]
	})
	return { matches, programmes }
}

const verdictOn = (matches: Matches, needId: string, programmeId: string | undefined) =>
	matches.get(needId)?.find((match) => match.programmeId === programmeId)?.verdict ?? null

/** Why proposing the programme would be refused, by the id of the need. */
async function refusalsFor(
	tx: Tx,
	actor: Actor,
	members: readonly BundleRow[],
	programmeId: string,
	matches: Matches,
) {
	const refusals: Record<string, Reason> = {}
	const step = { event: { type: 'proposeProgramme', programmeId }, isFilled: true }
	for (const { id } of members) {
		const found = await needEntity.find(askIn(tx), id)
		const refusal = found ? await previewStep(tx, actor, 'need', found, step) : 'impossible'
		const fits = verdictOn(matches, id, programmeId) !== 'doesNotFit'
		if (refusal || !fits) refusals[id] = refusal ?? 'doesNotFit'
	}
	return refusals
}
