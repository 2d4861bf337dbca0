import type { Answers } from '#app/domain/core/answers.server.ts'
import { textIn } from '#app/domain/core/names-of.server.ts'
import { recordAccess } from '#app/domain/core/record-access.server.ts'
import { requireRole } from '#app/domain/core/rights.ts'
import type { Actor } from '#app/platform/actor.ts'
import { withActor } from '#app/platform/database.server.ts'
import { DomainError } from '#app/platform/domain-error.ts'
import type { Language } from '#workflows/languages.ts'
import { needNumber } from '#workflows/need/number.ts'
import { visibilityOf } from '#workflows/visibility.ts'
import { sharingOf } from './sharing.server.ts'

const text = (value: unknown) => (typeof value === 'string' && value !== '' ? value : null)

/**
 * The only data shared with a partner about a need referred to it, computed each time, so that a withdrawn consent
 * applies at once. Not found without the State's consent, nor for confidential requests.
 */
export function getPartnerSummary(actor: Actor, needId: string, language: Language = actor.language) {
	requireRole(actor, 'caseOfficer', 'triageOfficer', 'headquartersApprover')
	return withActor(actor, async (tx) => {
		const need = await tx.need.findUnique({
			where: { id: needId },
			include: { request: { include: { state: true, authority: { select: { name: true } } } } },
		})
		if (need?.status !== 'referred') throw new DomainError('not-found')
		const { request, kind, themes, taType, quantity, minimumQuantity } = need
		const { classification, consentPartners } = sharingOf(request)
		const sight = visibilityOf(
			consentPartners ? 'partnerWithConsent' : 'partnerWithoutConsent',
			classification,
		)
		if (sight.needs === 'none') throw new DomainError('refused', 'partnersConsented')
		await recordAccess(tx, actor, { requestId: request.id, what: 'partner', which: needId })
		const { need: said = {} } = need.answers as Answers
		return {
			reference: request.reference,
			number: needNumber(need),
			kind,
			themes,
			taType,
			quantity,
			minimumQuantity,
			urgency: text(said.urgency),
			earliest: text(said.earliest),
			latest: text(said.latest),
			state: textIn(request.state.names, language),
			authority: request.authority.name,
			/** In the words of the State, where it allows publication of its request. */
			told:
				sight.needs === 'told'
					? { title: need.title, statement: text(said.statement), result: text(said.expectedResult) }
					: null,
		}
	})
}
export type PartnerSummary = Awaited<ReturnType<typeof getPartnerSummary>>
