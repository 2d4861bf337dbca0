import { inPost, requireConfirmed } from '#app/domain/core/rights.ts'
import { waitForTurnOf } from '#app/domain/core/wait-for-turn.server.ts'
import type { CorrectionAnswer } from '#app/forms/correction.ts'
import type { Actor } from '#app/platform/actor.ts'
import { now } from '#app/platform/clock.server.ts'
import { withActor, withinSystem } from '#app/platform/database/database.server.ts'
import { DomainError } from '#app/platform/domain-error.ts'
import type { Correction } from '#prisma/generated/client.ts'
import { changedIn, correctableOf, type EntryName, type Values } from '#workflows/corrections/correctable.ts'
import { type Corrected, findCorrected } from './find-corrected.server.ts'
import { announceCorrection, countCorrection, entryIn } from './propose-correction.server.ts'
import { requireValues } from './require-values.server.ts'

const isForOffice = ({ entry }: Pick<Correction, 'entry'>) => correctableOf(entry).secondOfOffice === true

/** Whether the actor is the second side of a correction, and not the person who proposed it. */
export function mayAnswer(actor: Actor, delivery: Corrected, correction: Correction) {
	const isOwn = [actor.id, ...actor.actingFor.map(({ id }) => id)].includes(correction.proposedBy)
	if (correction.status !== 'awaiting' || isOwn) return false
	return isForOffice(correction) ? delivery.isApprover || delivery.isManager : delivery.isFocalPoint
}

/** The second side agrees to a correction, which then counts, or refuses it; who proposed it can withdraw it. */
export function decideCorrection(
	person: Actor,
	deliveryId: string,
	{ correctionId, answer, comment }: CorrectionAnswer,
) {
	const actor = inPost(person, 'answerCorrections')
	return withActor(actor, async (tx) => {
		await waitForTurnOf(tx, 'delivery', deliveryId)
		const delivery = await findCorrected(tx, actor, deliveryId)
		const correction = await tx.correction.findFirst({ where: { id: correctionId, deliveryId } })
		if (!correction) throw new DomainError('not-found')
		const isAllowed =
			answer === 'withdraw'
				? correction.status === 'awaiting' && correction.proposedBy === person.id
				: mayAnswer(person, delivery, correction)
		if (correction.status !== 'awaiting') throw new DomainError('conflict', 'impossible')
		if (!isAllowed) throw new DomainError('refused', 'forbidden')
		if (answer === 'agree') requireConfirmed(person)

		const { entry: name, entryId: id, reason } = correction
		const [before, after] = [correction.before, correction.after]
		const change = { name, id, after, reason }
		if (answer === 'agree') {
			await withinSystem(tx, actor, () => requireUnchanged(tx, delivery, { change, before }))
			await countCorrection(tx, actor, delivery, { correctionId, change })
		}
		await withinSystem(tx, actor, () =>
			tx.correction.update({
				where: { id: correctionId },
				data: {
					answer: comment,
					decidedAt: now(),
					...(answer !== 'withdraw' && { decidedBy: person.id }),
					...(answer !== 'agree' && { status: answer === 'refuse' ? 'refused' : 'withdrawn' }),
				},
			}),
		)
		const done = { agree: 'agreed', refuse: 'refused', withdraw: 'withdrawn' } as const
		const second = isForOffice(correction) ? ('office' as const) : ('state' as const)
		await announceCorrection(tx, actor, delivery, {
			correctionId,
			change,
			before,
			type: done[answer],
			second,
		})
	})
}

type Agreed = {
	change: { name: EntryName; id: string; after: Values; reason: string }
	before: Values
}

/** What was agreed to must still be what is corrected, and still be possible. Requires system access. */
async function requireUnchanged(
	tx: Parameters<typeof entryIn>[0],
	delivery: Corrected,
	{ change, before }: Agreed,
) {
	const { name, id, after, reason } = change
	const entry = await entryIn(tx, { ...delivery, isManager: true }, name, id)
	if (!entry) throw new DomainError('conflict')
	const now = Object.fromEntries(Object.keys(before).map((field) => [field, entry.values[field] ?? null]))
	// What may be spent is a limit of its own, whatever is reserved meanwhile.
	if (name === 'spending') return
	if (Object.keys(changedIn(now, before).after).length > 0) throw new DomainError('conflict')
	await requireValues(tx, delivery, { entry, after: { ...entry.values, ...after }, reason })
}
