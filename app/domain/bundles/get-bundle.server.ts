import { sql } from 'kysely'
import { needEntity } from '#app/domain/core/entities/need.server.ts'
import { textIn } from '#app/domain/core/names-of.server.ts'
import { requireAbility } from '#app/domain/core/rights.ts'
import { foreseenSteps } from '#app/domain/core/steps-ahead.server.ts'
import { needFacts } from '#app/domain/matching/matching-facts.server.ts'
import { programmeFacts } from '#app/domain/matching/programme-facts.server.ts'
import { previewStep } from '#app/domain/steps/take-step.server.ts'
import type { Actor } from '#app/platform/actor.ts'
import { now } from '#app/platform/clock.server.ts'
import type { Tx } from '#app/platform/database/database.server.ts'
import { type Ask, askIn, type Read, readAs } from '#app/platform/database/read.server.ts'
import { anyOf, build, statement } from '#app/platform/database/statement.ts'
import { DomainError } from '#app/platform/domain-error.ts'
import type { Reason } from '#app/platform/reasons.ts'
import { fitForAll, hasCapacityForAll, together } from '#workflows/bundling/together.ts'
import { dayOfOffice } from '#workflows/calendars/day-of.ts'
import { categoriesLeft } from '#workflows/equipment/category-capacity.ts'
import type { NeedLine } from '#workflows/equipment/need-lines.ts'
import type { ForeseenSteps } from '#workflows/foreseen.ts'
import type { Language } from '#workflows/languages.ts'
import type { ProgrammeFacts } from '#workflows/matching/facts.ts'
import { type Match, matchProgramme } from '#workflows/matching/match-programme.ts'
import { isOneOf } from '#workflows/names.ts'
import { endedNeedStates } from '#workflows/need/status-facts.ts'

import { type BundleRow, bundleable, bundleRow, isImpartial } from './bundled-rows.server.ts'

/**
 * A bundle with the members the reader may see, their total and the programmes that fit all of them; for one programme,
 * also the reasons against proposing it for each.
 */
export async function getBundle(
	actor: Actor,
	bundleId: string,
	{ programmeId, language = actor.language }: { programmeId?: string | undefined; language?: Language } = {},
) {
	requireAbility(actor, 'bundleNeeds')
	return readAs(actor, async (read) => {
		const [[bundle], members, [counted]] = await Promise.all([
			read(head, { bundleId }),
			membersOf(read, bundleId, language),
			read.asSystem(countOf, { bundleId }),
		])
		if (!bundle) throw new DomainError('not-found')
		// What was withdrawn, declined or met since asks for nothing more.
		const asOne = together(members.filter(({ status }) => !isOneOf(endedNeedStates, status)))
		// The rules consider what is reserved for other States: the officer sees only the result.
		const found = await programmesFor(read.asSystem, bundle.kind, members, language)
		const chosen = found.programmes.find(({ id }) => id === programmeId) ?? null
		const proposal = programmeId
			? await read.models((tx) => proposalFor(tx, actor, members, programmeId, found.matches))
			: { refusals: {}, foreseen: {} }
		return {
			...bundle,
			...proposal,
			together: asOne,
			programmes: found.programmes,
			chosen,
			/** Number of members that this reader may not see. */
			hidden: (counted?.all ?? 0) - members.length,
			members: members.map((member) => ({
				...member,
				isYours: isImpartial(actor, member.stateIso3),
				verdict: verdictOn(found.matches, member.id, programmeId),
			})),
		}
	})
}
export type BundleView = Awaited<ReturnType<typeof getBundle>>

type Of = { bundleId: string }

const head = statement(({ bundleId }: Of) =>
	build
		.selectFrom('bundle')
		.where('id', '=', bundleId)
		.select(['id', 'title', 'theme', 'kind', 'language', 'programme_id as programmeId', 'note'])
		.select(['made_by_id as madeById', 'made_at as madeAt', 'ended_at as endedAt']),
)
const inIt = build.selectFrom('bundled_need').where('left_at', 'is', null)
const countOf = statement(({ bundleId }: Of) =>
	inIt.where('bundle_id', '=', bundleId).select(sql<number>`count(*)::int`.as('all')),
)
const membersIn = statement(({ bundleId }: Of) =>
	bundleable.where('need.id', 'in', inIt.where('bundle_id', '=', bundleId).select('need_id')),
)

async function membersOf(read: Read, bundleId: string, language: Language): Promise<BundleRow[]> {
	const rows = (await read(membersIn, { bundleId })).map((row) => bundleRow(read.actor, row, language))
	return rows.sort(
		(one, other) => one.state.localeCompare(other.state, language) || (one.id < other.id ? -1 : 1),
	)
}

type Matches = Map<string, Match[]>

async function programmesFor(ask: Ask, kind: string, members: readonly BundleRow[], language: Language) {
	const matches: Matches = new Map()
	const catalogue = new Map<string, ProgrammeFacts>()
	const lines = new Map<string, readonly NeedLine[]>()
	const today = dayOfOffice(now())
	for (const { id, stateIso3 } of members) {
		const [need, facts] = await Promise.all([needFacts(ask, id), programmeFacts(ask, stateIso3)])
		lines.set(id, need.lines)
		const offered = facts.filter((each) => each.kind === kind && each.status !== 'draft')
		for (const each of offered) catalogue.set(each.id, each)
		matches.set(
			id,
			offered.map((programme) => matchProgramme(need, programme, today)),
		)
	}
	const all = members.map((member) => ({ ...member, lines: lines.get(member.id) ?? [] }))
	const fitting = fitForAll([...matches.values()])
	const rows = await ask(titlesOf, { ids: fitting.map(({ programmeId }) => programmeId) })
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
				/** Where the programme states it by category, in place of the number. */
				categories: categoriesLeft(fact.capacities),
				forAll: hasCapacityForAll(fact, all),
			},
		]
	})
	return { matches, programmes }
}

const titlesOf = statement(({ ids }: { ids: string[] }) =>
	build.selectFrom('programme').where('id', '=', anyOf(ids)).select(['id', 'code', 'titles']),
)

const verdictOn = (matches: Matches, needId: string, programmeId: string | undefined) =>
	matches.get(needId)?.find((match) => match.programmeId === programmeId)?.verdict ?? null

/** Why proposing the programme would be refused, by the id of the need, and what it will do for the others. */
async function proposalFor(
	tx: Tx,
	actor: Actor,
	members: readonly { id: string }[],
	programmeId: string,
	matches: Matches,
) {
	const refusals: Record<string, Reason> = {}
	let foreseen: ForeseenSteps = {}
	const step = { event: { type: 'proposeProgramme', programmeId }, isFilled: true }
	for (const { id } of members) {
		const found = await needEntity.find(askIn(tx), id)
		const refusal = found ? await previewStep(tx, actor, 'need', found, step) : 'impossible'
		const fits = verdictOn(matches, id, programmeId) !== 'doesNotFit'
		if (refusal || !fits) refusals[id] = refusal ?? 'doesNotFit'
		else if (found) foreseen = foreseenSteps(found, actor, [step.event.type])
	}
	return { refusals, foreseen }
}
