import { sql } from 'kysely'
import { textIn } from '#app/domain/core/names-of.server.ts'
import { linesOfNeed } from '#app/domain/core/need-lines.server.ts'
import { urgencyOf } from '#app/domain/core/needs-in-view.server.ts'
import { recordReading } from '#app/domain/core/record-access.server.ts'
import { requireRole } from '#app/domain/core/rights.ts'
import type { Actor } from '#app/platform/actor.ts'
import { DomainError } from '#app/platform/domain-error.ts'
import { readAs } from '#app/platform/read.server.ts'
import { build, statement } from '#app/platform/statement.ts'
import { totalsByCategory } from '#workflows/equipment/need-lines.ts'
import type { Language } from '#workflows/languages.ts'
import { needNumber } from '#workflows/need/number.ts'
import { isShared, type SharedFact } from '#workflows/sharing.ts'
import { sharingOf } from './sharing.server.ts'

const text = (value: unknown) => (typeof value === 'string' && value !== '' ? value : null)

const withRequest = statement(({ needId }: { needId: string }) =>
	build
		.selectFrom('need')
		.innerJoin('request', 'request.id', 'need.request_id')
		.innerJoin('state', 'state.iso3', 'request.state_iso3')
		.innerJoin('authority', 'authority.id', 'request.authority_id')
		.where('need.id', '=', needId)
		.select([
			'need.status',
			'need.kind',
			'need.title',
			'need.rank',
			'need.part',
			sql<string[]>`coalesce(need.themes, '{}')`.as('themes'),
			'need.ta_type as taType',
			'need.quantity',
			'need.minimum_quantity as minimumQuantity',
			linesOfNeed.as('lines'),
			'need.answers',
			'need.set_urgency as setUrgency',
			'need.request_id as requestId',
			'request.reference',
			'request.classification',
			'request.answers as ofRequest',
			'state.names as stateNames',
			'authority.name as authority',
		]),
)

/**
 * The only data shared with a partner about a need referred to it, computed each time, so that a withdrawn consent
 * applies at once. Not found without the State's consent, nor for confidential requests.
 */
export function getPartnerSummary(actor: Actor, needId: string, language: Language = actor.language) {
	if (actor.role !== 'system') requireRole(actor, 'caseOfficer', 'triageOfficer', 'headquartersApprover')
	return readAs(actor, async (read) => {
		const [need] = await read(withRequest, { needId })
		if (need?.status !== 'referred') throw new DomainError('not-found')
		const { kind, themes, taType, quantity, minimumQuantity } = need
		const choice = sharingOf({ classification: need.classification, answers: need.ofRequest })
		const isTold = (fact: SharedFact) => isShared('partner', fact, choice)
		if (!isTold('reference')) throw new DomainError('refused', 'partnersConsented')
		// What leaves for a partner is always recorded, so that the State knows it when it withdraws its consent.
		await recordReading(read, { requestId: need.requestId, what: 'partner', which: needId, always: true })
		const { need: said = {} } = need.answers
		const ifTold = <Value>(fact: SharedFact, value: Value) => (isTold(fact) ? value : null)
		const lines = isTold('words') ? need.lines : totalsByCategory(need.lines)
		return {
			reference: need.reference,
			number: needNumber(need),
			kind,
			themes,
			taType,
			quantity: ifTold('quantity', quantity),
			minimumQuantity: ifTold('quantity', minimumQuantity),
			/** With the State's words only where it allows them to be read. */
			lines: isTold('quantity') ? lines : [],
			urgency: ifTold('urgency', urgencyOf(need)),
			earliest: ifTold('dates', text(said.earliest)),
			latest: ifTold('dates', text(said.latest)),
			state: textIn(need.stateNames, language),
			authority: ifTold('institution', need.authority),
			/** In the words of the State, where it allows publication of its request. */
			told: ifTold('words', {
				title: need.title,
				statement: text(said.statement),
				result: text(said.expectedResult),
			}),
		}
	})
}
