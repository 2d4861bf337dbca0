import type { Answers } from '#app/domain/core/answers.server.ts'
import { dueDiligenceFor } from '#app/domain/core/entities/need.server.ts'
import { situation } from '#app/forms/sections/situation.ts'
import { now } from '#app/platform/clock.server.ts'
import type { Tx } from '#app/platform/database.server.ts'
import { DomainError } from '#app/platform/domain-error.ts'
import type { DueDiligence } from '#workflows/facts.ts'
import type { EarlierSupport, NeedFacts } from '#workflows/matching/facts.ts'
import { mayServe } from '#workflows/matching/match-programme.ts'
import type { TaType, Theme } from '#workflows/vocabulary.ts'
import { needFactsOfKind, timeAndManner } from './need-facts-of-kind.ts'
import { programmeFacts } from './programme-facts.server.ts'

/** The calendar day of a moment, as the rules compare days. */
export const dayOf = (date: Date) => date.toISOString().slice(0, 10)

/** The facts of a need for the matching rules. A missing or invalid answer counts as unknown. */
export async function needFacts(tx: Tx, needId: string): Promise<NeedFacts> {
	const need = await tx.need.findUnique({
		where: { id: needId },
		include: { request: { include: { state: true, authority: true } } },
	})
	if (!need?.request) throw new DomainError('not-found')
	const { request, kind } = need
	const answers = need.answers as Answers
	const support = await earlierSupport(tx, request.authorityId, needId)
	return {
		stateIso3: need.stateIso3,
		region: request.state.region,
		subregion: request.state.subregion,
		institutionType: request.authority.institutionType,
		dueDiligence: dueDiligenceFor(need, request.dueDiligence as DueDiligence),
		lawInForce:
			situation.shape.legalBasis.safeParse((request.answers as Answers).situation?.legalBasis).data ?? null,
		// Only courses given through UNODC are known to have made trainers.
		hasTrainers: support.some(({ taType }) => taType === 'TOT') || null,
		kind,
		taType: need.taType as TaType | null,
		themes: need.themes as Theme[],
		quantity: need.quantity,
		minimumQuantity: need.minimumQuantity,
		...timeAndManner(kind, answers),
		...needFactsOfKind[kind](answers, request.filingLanguage),
		// Two officers reviewed every line before the need was accepted, and an excluded one is declined.
		excludedLines: need.status === 'pending' ? null : [],
		earlierSupport: support,
	}
}

/** Deliveries to the same authority that were completed. */
async function earlierSupport(tx: Tx, authorityId: string, needId: string): Promise<EarlierSupport[]> {
	const deliveries = await tx.delivery.findMany({
		where: { status: 'closed', need: { request: { authorityId }, id: { not: needId } } },
		include: { need: { select: { taType: true, themes: true } } },
		orderBy: { updatedAt: 'desc' },
	})
	return deliveries.map(({ kind, need, updatedAt }) => ({
		kind,
		taType: need.taType as TaType | null,
		themes: need.themes as Theme[],
		endedOn: dayOf(updatedAt),
	}))
}

/** Refuses a programme that a hard rule forbids for the need; unknown facts forbid nothing. */
export async function requireMatch(tx: Tx, needId: string, programmeId: string) {
	const need = await needFacts(tx, needId)
	const [programme] = await programmeFacts(tx, need.stateIso3, programmeId)
	if (!programme) throw new DomainError('not-found')
	if (!mayServe(need, programme, dayOf(now())))
		throw new DomainError('invalid', 'doesNotFit', { programmeId: 'doesNotFit' })
}
