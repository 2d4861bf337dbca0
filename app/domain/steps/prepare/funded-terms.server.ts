import type { Found, StepEvent } from '#app/domain/core/subjects/subject.ts'
import { heldExpertDays } from '#app/domain/deliveries/advisory/held-expert-days.server.ts'
import type { Tx } from '#app/platform/database.server.ts'
import { DomainError } from '#app/platform/domain-error.ts'

const refuse = (field: string, key: string) => new DomainError('invalid', key, { [field]: key })

/** Terms of reference lie within the time for which there is money, and ask for no more days than are held. */
export async function requireFundedTerms(tx: Tx, { needId, programmeId }: Found, event: StepEvent) {
	const programme = await tx.programme.findUniqueOrThrow({ where: { id: programmeId ?? '' } })
	const isFunded = (day: unknown) => {
		const at = new Date(String(day))
		return at >= programme.fundingFrom && at <= programme.fundingTo
	}
	if (!isFunded(event.startsOn)) throw refuse('startsOn', 'outsideFunding')
	if (!isFunded(event.endsOn)) throw refuse('endsOn', 'outsideFunding')
	const held = await heldExpertDays(tx, { needId: needId ?? '', programme })
	if (held !== null && Number(event.days) > held) throw refuse('days', 'aboveHeld')
}
