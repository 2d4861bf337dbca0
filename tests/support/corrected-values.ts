import { decideCorrection } from '#app/domain/corrections/decide-correction.server.ts'
import { entriesOf } from '#app/domain/corrections/entries-of.ts'
import { findCorrected } from '#app/domain/corrections/find-corrected.server.ts'
import { proposeCorrection } from '#app/domain/corrections/propose-correction.server.ts'
import { type Actor, systemActor } from '#app/platform/actor.ts'
import type { EntryName, Values } from '#workflows/corrections/correctable.ts'
import { inDays } from './in-days.ts'
import { look } from './steps.ts'

/** For each entry: the corrected values, field by field. */
export const correctedValues: Record<Exclude<EntryName, 'spending'>, Values> = {
	callForNominations: { startsOn: inDays(-13), endsOn: inDays(-9), seats: 19, minimumCohort: 12 },
	nominate: { women: 8, men: 10, notStated: 1 },
	confirmParticipants: { women: 9, men: 8, notStated: 1 },
	releaseSeats: { seats: 3 },
	reschedule: { startsOn: inDays(-7), endsOn: inDays(-3) },
	recordResults: { cases: 7, referrals: 3 },
	contract: { amount: 41_000.5, expectedOn: inDays(-30) },
	recordInstallation: { installedOn: inDays(-1), trained: 11 },
	shareTerms: { days: 14, startsOn: inDays(8), endsOn: inDays(119) },
	startFollowUp: { reviewOn: inDays(201) },
	recordFollowUp: { adopted: false },
	participant: { preTest: 44, postTest: 80, presentOn: [inDays(-11)] },
	followUp: { stillInPost: false, applying: false },
	satisfaction: { a1: 1, a2: 1, a3: 1, a4: 1, a5: 12 },
	courseBudget: { amount: 90 },
	shipment: { shippedOn: inDays(-4), arrivesOn: inDays(15), atCustomsOn: inDays(-3), receivedOn: inDays(-2) },
	handover: { heldOn: inDays(-1) },
	checkedLine: { checkedOn: inDays(-1), present: 28, working: 27, used: 26, maintained: 25 },
	loss: { lost: 1, damaged: 2 },
	inspectedLine: { ok: 29, short: 1, damaged: 0 },
	// Fewer than were inspected cannot have been shipped, nor contracted.
	shippedLine: { quantity: 29 },
	contractedLine: { quantity: 29 },
	expertDay: { day: inDays(-1), halfDays: 1 },
	measurement: { reached: '31', measuredOn: inDays(-1) },
}

/** The State signed or confirmed these: its focal point agrees. */
export const signedEntries: EntryName[] = [
	'callForNominations',
	'nominate',
	'confirmParticipants',
	'reschedule',
	'shareTerms',
	'participant',
	'satisfaction',
	'shipment',
	'handover',
	'loss',
	'inspectedLine',
	'shippedLine',
	'expertDay',
]

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
