import { recordAudit } from '#app/domain/core/record-audit.server.ts'
import { waitForTurnOf } from '#app/domain/core/wait-for-turn.server.ts'
import { reservedForNeed } from '#app/domain/matching/capacity-for.server.ts'
import { peopleOf } from '#app/domain/notifications/people-of.server.ts'
import { queueNotices } from '#app/domain/notifications/queue-notices.server.ts'
import { followGoods, followOutcome } from '#app/domain/steps/follow-outcome.server.ts'
import type { Actor } from '#app/platform/actor.ts'
import { now } from '#app/platform/clock.server.ts'
import { type Tx, withActor, withinSystem } from '#app/platform/database/database.server.ts'
import { DomainError } from '#app/platform/domain-error.ts'
import { newId } from '#app/platform/ids.server.ts'
import { changedIn, correctableOf, type EntryName, type Values } from '#workflows/corrections/correctable.ts'
import { applyCorrection, type Change } from './apply-correction.server.ts'
import { type Entry, entriesOf } from './entries-of.ts'
import { type Corrected, findCorrected } from './find-corrected.server.ts'
import { requireValues } from './require-values.server.ts'

/** A correction as it was entered; `seen` are the values that its page showed. */
export type NewCorrection = { entry: EntryName; id: string; seen?: string; reason: string; values: Values }

/** Who answers a correction before it counts; null where it counts at once. */
export type SecondSide = 'state' | 'office' | null

/**
 * Corrects a recorded entry by a further one. It counts at once, unless the State had signed or confirmed the entry: then
 * its focal point agrees first. The earlier value is kept with who corrected it and why.
 */
export function proposeCorrection(
	actor: Actor,
	deliveryId: string,
	{ entry: name, id, seen, reason, values }: NewCorrection,
) {
	return withActor(actor, async (tx) => {
		await waitForTurnOf(tx, 'delivery', deliveryId)
		const delivery = await findCorrected(tx, actor, deliveryId)
		const entry = await entryIn(tx, delivery, name, id)
		if (!entry) throw new DomainError('not-found')
		if (!(await mayPropose(tx, delivery, entry))) throw new DomainError('refused', 'forbidden')
		if (seen && seen !== seenOf(entry)) throw new DomainError('conflict')
		const same = { deliveryId, entry: name, entryId: id, status: 'awaiting' }
		if ((await tx.correction.count({ where: same })) > 0)
			throw new DomainError('conflict', 'correctionAwaiting')

		const { before, after } = changedIn(entry.values, values)
		const [first] = Object.keys(values)
		if (Object.keys(after).length === 0)
			throw new DomainError('invalid', 'invalid', { [`values.${first}`]: 'notChanged' })
		await atFields(() =>
			requireValues(tx, delivery, { entry, after: { ...entry.values, ...values }, reason }),
		)

		const correctionId = newId()
		const second = await secondSideOf(tx, delivery, entry)
		await tx.correction.createMany({
			data: {
				id: correctionId,
				deliveryId,
				needId: delivery.needId,
				requestId: delivery.requestId,
				stateIso3: delivery.stateIso3,
				entry: name,
				entryId: id,
				before,
				after,
				reason,
				proposedBy: actor.id,
				proposedAt: now(),
				status: 'awaiting',
			},
		})
		const step = { correctionId, change: { name, id, after, reason }, before }
		if (!second) await countCorrection(tx, actor, delivery, step)
		await announceCorrection(tx, actor, delivery, { ...step, type: second ? 'proposed' : 'recorded', second })
		return { id: correctionId, awaits: second }
	})
}

/** The values of an entry as its page shows and sends them back. */
export const seenOf = ({ values }: Pick<Entry, 'values'>) => JSON.stringify(values)

/** Faults of the values are shown at the fields of the form, which has them under `values`. */
async function atFields(judge: () => Promise<void>) {
	try {
		await judge()
	} catch (error) {
		if (!(error instanceof DomainError) || !error.errors) throw error
		const errors = Object.entries(error.errors).map(([field, message]) => [`values.${field}`, message])
		throw new DomainError(error.code, error.reason, Object.fromEntries(errors))
	}
}

/** An entry of the delivery; what may be spent for it stands beside its records. */
export async function entryIn(tx: Tx, delivery: Corrected, name: EntryName, id: string) {
	if (name !== 'spending') return entriesOf(delivery).find((each) => each.name === name && each.id === id)
	if (!delivery.isManager || delivery.kind === 'advisory') return undefined
	const held = await tx.reservation.findFirst({ where: await reservedForNeed(tx, delivery.needId) })
	return held?.amount ? { name, id: '', label: '', values: { amount: held.amount } } : undefined
}

/** The programme manager corrects every entry; the State some, and of others those that it recorded itself. */
export async function mayPropose(tx: Tx, delivery: Corrected, entry: Entry) {
	const { byState, ofRecorder } = correctableOf(entry.name)
	if (delivery.isManager) return true
	if (!delivery.isOfState || !byState) return false
	return !ofRecorder || isRecordedByState(tx, delivery, entry)
}

async function isRecordedByState(
	tx: Tx,
	{ measurements, losses, stateIso3 }: Corrected,
	{ name, id }: Entry,
) {
	if (name === 'loss') return losses.find((each) => each.id === id)?.isOfState === true
	const by = measurements.find((each) => each.id === id)?.recordedBy
	return (await tx.person.count({ where: { id: by ?? '', stateIso3 } })) > 0
}

/** Who answers before the correction counts: a second person of UNODC, or the State for what it signed or recorded. */
export async function secondSideOf(tx: Tx, delivery: Corrected, entry: Entry): Promise<SecondSide> {
	const { signed, secondOfOffice, ofRecorder } = correctableOf(entry.name)
	if (secondOfOffice) return 'office'
	if (delivery.isFocalPoint && delivery.isOfState) return null
	if (ofRecorder)
		return !delivery.isOfState && (await isRecordedByState(tx, delivery, entry)) ? 'state' : null
	return signed && delivery.record[signed] ? 'state' : null
}

type Counted = { correctionId: string; change: Change }

/** Makes a correction count: its values, the sums, the outcome and the open goods that follow, and its mark. */
export async function countCorrection(
	tx: Tx,
	actor: Actor,
	delivery: Corrected,
	{ correctionId, change }: Counted,
) {
	await withinSystem(tx, actor, async () => {
		await applyCorrection(tx, delivery, change)
		await tx.correction.update({
			where: { id: correctionId },
			data: { status: 'counted', decidedAt: now() },
		})
	})
	await followOutcome(tx, actor, delivery.needId)
	await followGoods(tx, actor, delivery.found)
}

type Announced = {
	correctionId: string
	change: Pick<Change, 'name' | 'id' | 'after'>
	before: Values
	type: 'proposed' | 'recorded' | 'agreed' | 'refused' | 'withdrawn'
	second: SecondSide
}

const standingAfter = {
	proposed: 'awaiting',
	recorded: 'counted',
	agreed: 'counted',
	refused: 'refused',
	withdrawn: 'withdrawn',
} as const satisfies Record<Announced['type'], string>

// Results of participants are known to the State and the manager alone.
const ofParticipants: ReadonlySet<EntryName> = new Set(['participant', 'followUp'])

/** Writes a step of a correction into the audit, and notifies both sides, or the approvers of what may be spent. */
export async function announceCorrection(
	tx: Tx,
	actor: Actor,
	{ id: deliveryId, found }: Corrected,
	{ correctionId, change, before, type, second }: Announced,
) {
	const { requestId, needId, stateIso3 } = found
	const values = ofParticipants.has(change.name)
		? { fields: Object.keys(change.after) }
		: { before, after: change.after }
	const internal = second === 'office'
	const auditId = await recordAudit(tx, actor, {
		type: `correction.${type}`,
		requestId,
		needId,
		deliveryId,
		stateIso3,
		internal,
		data: { id: correctionId, entry: change.name, ...values },
	})
	await withinSystem(tx, actor, async () => {
		const parties = internal
			? (['approvers', 'manager'] as const)
			: (['drafter', 'focalPoints', 'manager', 'officer'] as const)
		const people = await peopleOf(tx, parties, found, found)
		await queueNotices(tx, {
			eventKey: auditId,
			notice: internal ? 'spendingToApprove' : 'recordsCorrected',
			people: people.filter(({ personId }) => personId !== actor.id),
			facts: {
				reference: found.reference,
				path: `/deliveries/${deliveryId}/corrections`,
				need: found.rank ?? undefined,
				part: found.part ?? undefined,
				standing: standingAfter[type],
				programmeId: found.facts.programmeId ?? undefined,
			},
			requestId,
			needId,
			deliveryId,
		})
	})
}
