import { sql } from 'kysely'
import { leadName } from '#app/domain/core/lead-institution.server.ts'
import { textIn } from '#app/domain/core/names-of.server.ts'
import { linesOfNeed } from '#app/domain/core/need-lines.server.ts'
import { urgencyOf } from '#app/domain/core/needs-in-view.server.ts'
import { recordReading } from '#app/domain/core/record-access.server.ts'
import { requireAbility } from '#app/domain/core/rights.ts'
import type { Actor } from '#app/platform/actor.ts'
import { readAs } from '#app/platform/database/read.server.ts'
import { build, statement } from '#app/platform/database/statement.ts'
import { DomainError } from '#app/platform/domain-error.ts'
import { totalsByCategory } from '#workflows/equipment/need-lines.ts'
import type { Language } from '#workflows/languages.ts'
import { needNumber } from '#workflows/need/number.ts'
import { isSystem } from '#workflows/roles.ts'
import { ofFact, sharedRow } from '#workflows/shared-row.ts'
import { isShared } from '#workflows/sharing.ts'
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
			leadName().as('authority'),
		]),
)

/**
 * The only data shared with a partner about a need referred to it, computed each time, so that a withdrawn consent
 * applies at once. Not found without the State's consent, nor for confidential requests.
 */
export function getPartnerSummary(actor: Actor, needId: string, language: Language = actor.language) {
	if (!isSystem(actor.role)) requireAbility(actor, 'referToPartners')
	return readAs(actor, async (read) => {
		const [need] = await read(withRequest, { needId })
		if (need?.status !== 'referred') throw new DomainError('not-found')
		const { kind, themes, taType, quantity, minimumQuantity } = need
		const choice = sharingOf({ classification: need.classification, answers: need.ofRequest })
		const { need: said = {} } = need.answers
		const lines = isShared('partner', 'words', choice) ? need.lines : totalsByCategory(need.lines)
		const shown = sharedRow('partner', choice, ['reference', 'kind', 'state'], {
			reference: ofFact('reference', need.reference),
			number: ofFact('reference', needNumber(need)),
			kind: ofFact('kind', kind),
			themes: ofFact('themes', themes),
			taType: ofFact('type', taType),
			quantity: ofFact('quantity', quantity),
			minimumQuantity: ofFact('quantity', minimumQuantity),
			/** With the State's words only where it allows them to be read. */
			lines: ofFact('quantity', lines),
			urgency: ofFact('urgency', urgencyOf(need)),
			earliest: ofFact('dates', text(said.earliest)),
			latest: ofFact('dates', text(said.latest)),
			state: ofFact('state', textIn(need.stateNames, language)),
			authority: ofFact('institution', need.authority),
			/** In the words of the State, where it allows publication of its request. */
			told: ofFact('words', {
				title: need.title,
				statement: text(said.statement),
				result: text(said.expectedResult),
			}),
		})
		if (!shown) throw new DomainError('refused', 'partnersConsented')
		// What leaves for a partner is always recorded, so that the State knows it when it withdraws its consent.
		await recordReading(read, { requestId: need.requestId, what: 'partner', which: needId, always: true })
		return { ...shown, lines: shown.lines ?? [] }
	})
}
