import { recordReading } from '#app/domain/core/record-access.server.ts'
import { shownTitle } from '#app/domain/core/visibility-of.ts'
import { correctionsOf } from '#app/domain/deliveries/corrections-of.server.ts'
import type { Actor } from '#app/platform/actor.ts'
import { type Read, readAs } from '#app/platform/database/read.server.ts'
import { DomainError } from '#app/platform/domain-error.ts'
import type { EntryName } from '#workflows/corrections/correctable.ts'
import { mayAnswer } from './decide-correction.server.ts'
import { type Entry, entriesOf, fieldsOf } from './entries-of.ts'
import { type Corrected, findCorrected } from './find-corrected.server.ts'
import { entryIn, mayPropose, secondSideOf, seenOf } from './propose-correction.server.ts'

const keyOf = (name: EntryName, id: string) => `${name} ${id}`

/**
 * The page of corrections: those made and proposed, and the entries that the reader can correct. `wanted` is the entry
 * whose form is open.
 */
export function getCorrections(actor: Actor, deliveryId: string, wanted?: { entry: string; id: string }) {
	return readAs(actor, async (read) => {
		const delivery = await read.models((tx) => findCorrected(tx, actor, deliveryId))
		const entries = entriesOf(delivery)
		const labels = new Map(entries.map(({ name, id, label }) => [keyOf(name, id), label]))
		const [made, stored, need] = await Promise.all([
			correctionsOf(read, delivery.needId),
			read.models((tx) => tx.correction.findMany({ where: { deliveryId, status: 'awaiting' } })),
			needOf(read, actor, delivery),
			recordReading(read, { requestId: delivery.requestId, what: 'delivery', which: deliveryId }),
		])
		const open = await read.models(async (tx) => {
			const spending = await entryIn(tx, delivery, 'spending', '')
			const all = [...entries, ...(spending ? [spending] : [])]
			const allowed = []
			for (const entry of all) if (await mayPropose(tx, delivery, entry)) allowed.push(entry)
			const chosen = allowed.find(({ name, id }) => name === wanted?.entry && id === wanted?.id)
			const second = chosen ? await secondSideOf(tx, delivery, chosen) : null
			return { allowed, chosen: chosen && { ...shownEntry(chosen), second } }
		})
		const answerable = new Set(stored.filter((row) => mayAnswer(actor, delivery, row)).map(({ id }) => id))
		const own = new Set(stored.filter(({ proposedBy }) => proposedBy === actor.id).map(({ id }) => id))
		return {
			deliveryId,
			kind: delivery.kind,
			need,
			entries: open.allowed.map(shownEntry),
			chosen: open.chosen ?? null,
			corrections: made.map((one) => ({
				...one,
				label: labels.get(keyOf(one.name, one.entryId)) ?? '',
				mayAnswer: answerable.has(one.id),
				mayWithdraw: own.has(one.id),
			})),
		}
	})
}
export type CorrectionsPage = Awaited<ReturnType<typeof getCorrections>>

const shownEntry = (entry: Entry) => ({
	name: entry.name,
	id: entry.id,
	label: entry.label,
	seen: seenOf(entry),
	fields: fieldsOf(entry).map(([field, kind]) => ({ field, kind, value: entry.values[field] ?? null })),
})

async function needOf(read: Read, actor: Actor, { needId }: Corrected) {
	const found = await read.models((tx) =>
		tx.need.findUnique({ where: { id: needId }, select: { id: true, title: true, request: true } }),
	)
	if (!found) throw new DomainError('not-found')
	const { id, reference, classification, officerId, title } = found.request
	return {
		id: found.id,
		title: found.title,
		request: { id, reference, title: shownTitle(actor, { classification, officerId, title }) },
	}
}

/** The fields of an entry that a form is sent for; empty where there is no such entry. */
export const entryForForm = (actor: Actor, deliveryId: string, entry: string, id: string) =>
	readAs(actor, async (read) => {
		const delivery = await read.models((tx) => findCorrected(tx, actor, deliveryId))
		const found =
			entry === 'spending'
				? await read.models((tx) => entryIn(tx, delivery, 'spending', id))
				: entriesOf(delivery).find((each) => each.name === entry && each.id === id)
		return found ? { name: found.name, fields: fieldsOf(found).map(([field]) => field) } : undefined
	})
