import { withDueDays } from '#app/domain/clocks/foreseen-due.server.ts'
import { needEntity } from '#app/domain/core/entities/need.server.ts'
import { requestEntity } from '#app/domain/core/entities/request.server.ts'
import { recordReading } from '#app/domain/core/record-access.server.ts'
import { requireAbility } from '#app/domain/core/rights.ts'
import { foreseenSteps, stepsAhead } from '#app/domain/core/steps-ahead.server.ts'
import type { Actor } from '#app/platform/actor.ts'
import { now } from '#app/platform/clock.server.ts'
import { readAs } from '#app/platform/database/read.server.ts'
import { build, statement } from '#app/platform/database/statement.ts'
import { DomainError } from '#app/platform/domain-error.ts'
import { may } from '#workflows/abilities.ts'
import { dayOfOffice } from '#workflows/calendars/day-of.ts'
import type { Language } from '#workflows/languages.ts'
import { needNumber } from '#workflows/need/number.ts'
import { type MatchingFilter, rankedPage } from './ranked-page.server.ts'

/** Whether this person matches needs with programmes, and so bundles and scores them. */
export const matchesNeeds = (actor: Actor): boolean => may(actor, 'matchNeeds')

/**
 * A need compared with the programmes of the catalogue, the best 25 first: which fit, how well, and the result of each
 * rule.
 */
export function getMatching(
	actor: Actor,
	needId: string,
	filter: MatchingFilter = {},
	language: Language = actor.language,
) {
	requireAbility(actor, 'matchNeeds')
	return readAs(actor, async (read) => {
		const [[row], found] = await Promise.all([read(head, { needId }), needEntity.find(read, needId)])
		if (!row || !found) throw new DomainError('not-found')
		const { rank, part, requestId, requestTitle, reference, ...need } = row
		const { openTo } = stepsAhead(found, actor)
		const [ofRequest, ranked] = await Promise.all([
			requestEntity.find(read, requestId),
			// The rules consider what other States received and have reserved: the officer sees only the result.
			rankedPage(read.asSystem, { needId, stateIso3: found.stateIso3 }, filter, language),
			recordReading(read, { requestId, what: 'matching', which: needId }),
		])
		return {
			...ranked,
			need: { ...need, number: needNumber({ rank, part }) },
			request: { id: requestId, title: requestTitle, reference },
			mayPropose: openTo.includes('proposeProgramme'),
			mayWait: openTo.includes('waitlist'),
			today: dayOfOffice(now()),
			foreseen: await withDueDays(read, found, foreseenSteps(found, actor, openTo)),
			/** The request can still go back to the State, which may then change its submission. */
			mayClarify: ofRequest ? stepsAhead(ofRequest, actor).openTo.includes('askClarification') : false,
		}
	})
}
export type MatchingView = Awaited<ReturnType<typeof getMatching>>
export type RankedProgramme = MatchingView['programmes'][number]

const head = statement(({ needId }: { needId: string }) =>
	build
		.selectFrom('need')
		.innerJoin('request', 'request.id', 'need.request_id')
		.where('need.id', '=', needId)
		.select([
			'need.id',
			'need.title',
			'need.kind',
			'need.status',
			'need.revision',
			'need.quantity',
			'need.minimum_quantity as minimumQuantity',
			'need.priority',
			'need.rank',
			'need.part',
			'need.request_id as requestId',
			'request.title as requestTitle',
			'request.reference',
		]),
)
