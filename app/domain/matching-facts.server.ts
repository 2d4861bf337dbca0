import { advisory as advisorySection } from '#app/forms/sections/advisory.ts'
import { equipment as equipmentSection } from '#app/forms/sections/equipment.ts'
import { needs } from '#app/forms/sections/need.ts'
import { situation } from '#app/forms/sections/situation.ts'
import { training as trainingSection } from '#app/forms/sections/training.ts'
import { now } from '#app/platform/clock.server.ts'
import type { Tx } from '#app/platform/database.server.ts'
import { DomainError } from '#app/platform/domain-error.ts'
import type { DueDiligence } from '#workflows/facts.ts'
import type { EarlierSupport, NeedFacts, ProgrammeFacts } from '#workflows/matching/facts.ts'
import { matchProgramme } from '#workflows/matching/match-programme.ts'
import type { Kind, TaType, Theme } from '#workflows/vocabulary.ts'
import type { Answers } from './answers.server.ts'
import { dueDiligenceFor } from './subjects/due-diligence-for.ts'

/** The calendar day of a moment, as the rules compare days. */
export const dayOf = (date: Date) => date.toISOString().slice(0, 10)

/** What the matching rules must know of a need. An answer that is missing or not good yet counts as not known. */
export async function needFacts(tx: Tx, needId: string): Promise<NeedFacts> {
	const need = await tx.need.findUnique({
		where: { id: needId },
		include: { request: { include: { state: true, authority: true } } },
	})
	if (!need?.request) throw new DomainError('not-found')
	const { request, kind } = need
	const answers = need.answers as Answers
	const shape = needs[kind].shape
	return {
		stateIso3: need.stateIso3,
		region: request.state.region,
		subregion: request.state.subregion,
		institutionType: request.authority.institutionType,
		dueDiligence: dueDiligenceFor(need, request.dueDiligence as DueDiligence),
		lawInForce:
			situation.shape.legalBasis.safeParse((request.answers as Answers).situation?.legalBasis).data ?? null,
		kind,
		taType: need.taType as TaType | null,
		themes: need.themes as Theme[],
		quantity: need.quantity,
		minimumQuantity: need.minimumQuantity,
		earliest: shape.earliest.safeParse(answers.need?.earliest).data ?? null,
		latest: shape.latest.safeParse(answers.need?.latest).data ?? null,
		...(await kindFacts[kind](answers, request.filingLanguage)),
		// Two officers looked at every line before the need was accepted, and an excluded one is declined.
		excludedLines: need.status === 'pending' ? null : [],
		earlierSupport: await earlierSupport(tx, request.authorityId, needId),
	}
}

type FactsOfKind = Pick<NeedFacts, 'category' | 'languages' | 'interpretation'>

const kindFacts: Record<Kind, (answers: Answers, filingLanguage: string) => FactsOfKind> = {
	training({ training = {} }) {
		const { languages, interpretation } = trainingSection.shape
		return {
			category: null,
			languages: languages.safeParse(training.languages).data ?? [],
			interpretation: 'interpretation' in training ? interpretation.parse(training.interpretation) : null,
		}
	},
	equipment({ equipment = {} }) {
		const category = equipmentSection.shape.category.safeParse(equipment.category).data ?? null
		return { category, languages: [], interpretation: null }
	},
	advisory({ advisory = {} }, filingLanguage) {
		const asked = advisorySection.shape.languages.safeParse(advisory.languages).data ?? []
		return { category: null, languages: [...new Set([...asked, filingLanguage])], interpretation: null }
	},
}

/** Deliveries to the same authority that ran to their end. */
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

/** What the matching rules must know of every programme, seen from one State. Needs the sight of all reservations. */
export async function programmeFacts(tx: Tx, stateIso3: string): Promise<ProgrammeFacts[]> {
	const programmes = await tx.programme.findMany({
		include: { reservations: { where: { releasedAt: null }, select: { quantity: true, stateIso3: true } } },
		orderBy: { code: 'asc' },
	})
	return programmes.map(({ reservations, fundingFrom, fundingTo, lastCommitment, ...programme }) => ({
		...programme,
		taken: total(reservations),
		takenByState: total(reservations.filter((held) => held.stateIso3 === stateIso3)),
		fundingFrom: dayOf(fundingFrom),
		fundingTo: dayOf(fundingTo),
		lastCommitment: dayOf(lastCommitment),
	}))
}

const total = (held: readonly { quantity: number }[]) => held.reduce((sum, { quantity }) => sum + quantity, 0)

/** Refuses a programme that a hard rule forbids for the need; what is not known forbids nothing. */
export async function requireMatch(tx: Tx, needId: string, programmeId: string) {
	const need = await needFacts(tx, needId)
	const programme = (await programmeFacts(tx, need.stateIso3)).find(({ id }) => id === programmeId)
	if (!programme) throw new DomainError('not-found')
	const { verdict } = matchProgramme(need, programme, dayOf(now()))
	if (verdict === 'doesNotFit') throw new DomainError('invalid', 'doesNotFit', { programmeId: 'doesNotFit' })
}
