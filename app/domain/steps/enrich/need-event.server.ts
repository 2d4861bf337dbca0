import type { LoadedEntity, StepEvent } from '#app/domain/core/entities/entity.ts'
import { recordAccess } from '#app/domain/core/record-access.server.ts'
import { reservedExpertDays } from '#app/domain/deliveries/advisory/get-advisory-ledger.server.ts'
import { needFacts } from '#app/domain/matching/matching-facts.server.ts'
import { programmeFacts } from '#app/domain/matching/programme-facts.server.ts'
import { computeOutcome } from '#app/domain/outcomes/outcome-facts.server.ts'
import type { Actor } from '#app/platform/actor.ts'
import { now } from '#app/platform/clock.server.ts'
import { type Tx, withinSystem } from '#app/platform/database/database.server.ts'
import { askIn } from '#app/platform/database/read.server.ts'
import { DomainError } from '#app/platform/domain-error.ts'
import type { Reason } from '#app/platform/reasons.ts'
import { dayOfOffice } from '#workflows/calendars/day-of.ts'
import { contextOf } from '#workflows/engine/engine.ts'
import { linesSupplied } from '#workflows/equipment/need-lines.ts'
import { divided, offerErrors, spread } from '#workflows/equipment/offered-lines.ts'
import { matchProgramme } from '#workflows/matching/match-programme.ts'
import { waitsForCapacity } from '#workflows/matching/waits-for-capacity.ts'
import { offeredIn } from '../stated.ts'
import { requireExplanation } from './explanations.server.ts'

const refuse = (key: Reason) => new DomainError('invalid', key, { quantity: key })

/** A part is less than the requested quantity, or than the present offer; the rest must not be empty either. */
async function requirePart(tx: Tx, { id, snapshot }: LoadedEntity, { quantity, lines }: StepEvent) {
	const need = await tx.need.findUniqueOrThrow({ where: { id }, select: { quantity: true } })
	const { quantity: offered } = contextOf(snapshot)
	const whole = typeof offered === 'number' ? offered : need.quantity
	// While a line is still to be specified, the whole has no number: its lines were compared one by one.
	if (whole === null && lines) return
	if (whole === null || Number(quantity) >= whole) throw refuse('useWholeOffer')
}

/** The event as passed to the workflow; refused where it contradicts the stored data. */
export async function prepareNeedEvent(
	tx: Tx,
	found: LoadedEntity,
	event: StepEvent,
	actor: Actor,
): Promise<StepEvent> {
	if (actor.recusedFrom.includes(String(event.programmeId))) throw new DomainError('refused', 'notRecused')
	if (event.type === 'acceptOffer' || event.type === 'offerPart') {
		const offer = await withOfferedLines(tx, found.id, event)
		if (event.type === 'offerPart') await requirePart(tx, found, offer)
		return offer
	}
	if (event.type === 'waitlist')
		await withinSystem(tx, actor, () => requireFullProgramme(tx, found.id, String(event.programmeId)))
	if (event.type === 'evaluate' || event.type === 'reviewOutcome')
		return { ...event, ...(await withinSystem(tx, actor, () => computeOutcome(tx, found.id))) }
	if (event.type === 'giveEvaluation')
		await withinSystem(tx, actor, () => requireExplanation(tx, found.id, event))
	if (event.type === 'referToPartner') return withPartner(tx, found, event, actor)
	if (event.type === 'setOutcome') requireDeparture(found, event)
	return event
}

/** Another outcome than the one that stands. */
function requireDeparture({ snapshot }: LoadedEntity, { outcome }: StepEvent) {
	const context = contextOf(snapshot)
	if (context.outcome === outcome) throw new DomainError('invalid', 'sameOutcome', { outcome: 'sameOutcome' })
}

/** With the name of the organization; what leaves for it is recorded, so that the State knows who has it. */
async function withPartner(tx: Tx, { id, requestId }: LoadedEntity, event: StepEvent, actor: Actor) {
	const wrong = (message: string) => new DomainError('invalid', 'invalid', { partnerId: message })
	if (!event.partnerId) throw wrong('required')
	const where = { id: String(event.partnerId), active: true }
	const partner = await tx.partnerOrganization.findFirst({ where, select: { name: true } })
	if (!partner) throw wrong('badCode')
	await recordAccess(tx, actor, { requestId, what: 'partner', which: id, always: true })
	return { ...event, partner: partner.name }
}

/** A need waits only for a programme that would fit it, if it had capacity. */
async function requireFullProgramme(tx: Tx, needId: string, programmeId: string) {
	const need = await needFacts(askIn(tx), needId)
	const [programme] = await programmeFacts(askIn(tx), need.stateIso3, programmeId)
	if (!programme) throw new DomainError('not-found')
	const today = dayOfOffice(now())
	const { findings } = matchProgramme(need, programme, today)
	const answer = waitsForCapacity(need, programme, findings, today)
	if (answer !== 'yes') throw new DomainError('invalid', answer, { programmeId: answer })
}

const fundedTermsRefuse = (field: string, key: Reason) => new DomainError('invalid', key, { [field]: key })

/** Terms of reference must be within the funding period, and require no more days than are reserved. */
export async function requireFundedTerms(tx: Tx, { needId, programmeId }: LoadedEntity, event: StepEvent) {
	const programme = await tx.programme.findUniqueOrThrow({ where: { id: programmeId ?? '' } })
	const isFunded = (day: unknown) => {
		const at = new Date(String(day))
		return at >= programme.fundingFrom && at <= programme.fundingTo
	}
	if (!isFunded(event.startsOn)) throw fundedTermsRefuse('startsOn', 'outsideFunding')
	if (!isFunded(event.endsOn)) throw fundedTermsRefuse('endsOn', 'outsideFunding')
	const held = await reservedExpertDays(tx, { needId: needId ?? '', programme })
	if (held !== null && Number(event.days) > held) throw fundedTermsRefuse('days', 'aboveHeld')
}

/**
 * The offer of a programme with the quantity of each line of equipment, and their sum in the unit of the programme. An
 * offer that states one number for all is divided among the lines that the programme supplies. Refused where a line is
 * below its least useful quantity, above what is asked, or not supplied.
 */
async function withOfferedLines(tx: Tx, needId: string, stated: StepEvent): Promise<StepEvent> {
	// Only `storeLines` writes them, after reading the form by its schema, so that their codes are known.
	const lines = await tx.needLine.findMany({ where: { needId }, orderBy: { position: 'asc' } })
	const event = { ...stated }
	delete event.lines
	if (lines.length === 0) return event
	const { programme } = await tx.need.findUniqueOrThrow({
		where: { id: needId },
		select: { programme: { select: { categories: true } } },
	})
	const inPart = event.type === 'offerPart'
	const supplier = { categories: programme?.categories ?? [] }
	const byLine = stated.lines ? offeredIn(stated) : undefined
	const offered = byLine ?? spread(inPart ? linesSupplied(lines, supplier) : lines, Number(event.quantity))
	if (!offered) return event
	if (offered.some(({ lineId }) => !lines.some(({ id }) => id === lineId))) throw new DomainError('not-found')
	const errors = offerErrors({ lines, offered, inPart, programme: supplier })
	if (Object.keys(errors).length > 0)
		throw byLine
			? new DomainError('invalid', 'badValue', errors)
			: new DomainError('invalid', 'doesNotFit', { quantity: 'doesNotFit' })
	if (inPart && divided(lines, offered).rest.length === 0)
		throw new DomainError('invalid', 'useWholeOffer', { quantity: 'useWholeOffer' })
	return { ...event, lines: offered, quantity: offered.reduce((sum, { quantity }) => sum + quantity, 0) }
}
