import { decideCorrection } from '#app/domain/corrections/decide-correction.server.ts'
import { entriesOf } from '#app/domain/corrections/entries-of.ts'
import { findCorrected } from '#app/domain/corrections/find-corrected.server.ts'
import { proposeCorrection } from '#app/domain/corrections/propose-correction.server.ts'
import { type Actor, systemActor } from '#app/platform/actor.ts'
import type { EntryName, Values } from '#workflows/corrections/correctable.ts'
import { look } from './steps.ts'

export const correctionReason = 'A slip of the pen.'

/** Every entry of a delivery that can be corrected, with its present values. */
export const entriesFor = (deliveryId: string) =>
	look(async (tx) => entriesOf(await findCorrected(tx, systemActor, deliveryId)))

/** The first entry with this name. */
export async function entryOf(deliveryId: string, name: EntryName) {
	const found = (await entriesFor(deliveryId)).find((entry) => entry.name === name)
	if (!found) throw new Error(`no entry ${name}`)
	return found
}

/** Proposes a correction, as its form does. */
export const correct = (
	actor: Actor,
	deliveryId: string,
	entry: { name: EntryName; id: string },
	values: Values,
) =>
	proposeCorrection(actor, deliveryId, { entry: entry.name, id: entry.id, reason: correctionReason, values })

/** Answers a correction, or withdraws it. */
export const answer = (
	actor: Actor,
	deliveryId: string,
	correctionId: string,
	said: 'agree' | 'refuse' | 'withdraw',
	comment = '',
) => decideCorrection(actor, deliveryId, { correctionId, answer: said, comment })
