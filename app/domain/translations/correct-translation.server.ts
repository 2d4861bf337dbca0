import { recordAudit } from '#app/domain/core/record-audit.server.ts'
import type { Actor } from '#app/platform/actor.ts'
import { now } from '#app/platform/clock.server.ts'
import { type Tx, withActor } from '#app/platform/database/database.server.ts'
import { readAs } from '#app/platform/database/read.server.ts'
import { DomainError } from '#app/platform/domain-error.ts'
import type { MachineTranslation } from '#prisma/generated/client.ts'
import { asShown, correctorsOf, mayCorrect, sha256Of } from './find-translations.server.ts'
import { type TextPage, textsOnPage } from './translatable.server.ts'

type Which = { requestId: string; translationId: string }

/** One translation beside its original, with its earlier texts, for those who may correct it. */
export function getTranslation(actor: Actor, { requestId, translationId }: Which) {
	return readAs(actor, async (read) => {
		const { row, earlier } = await read.models(async (tx) => {
			const row = await findRow(tx, actor, { requestId, translationId })
			return { row, earlier: await earlierTexts(tx, row) }
		})
		const names = await correctorsOf(read, [row, ...earlier.map(({ byId }) => ({ correctedById: byId }))])
		const page = pageOf(row)
		// Readers who have no access to the text have none to its translation, which is valid only while the text is unchanged.
		const texts = await textsOnPage(actor, page)
		const original = texts.find(
			({ place, text }) => place === row.place && sha256Of(text) === row.sourceSha256,
		)
		if (!original) throw new DomainError('not-found')
		return {
			page,
			to: row.toLanguage,
			original: original.text,
			shown: asShown(row, names),
			seen: seenOf(row),
			earlier: earlier.map(({ byId, ...each }) => ({ ...each, by: names.get(byId) ?? null })),
		}
	})
}

type Correction = Which & { text: string; seen: string }

/** Replaces the translation by a person's own; the engine's stays stored, and each change is in the audit trail. */
export function correctTranslation(actor: Actor, { requestId, translationId, text, seen }: Correction) {
	return withActor(actor, async (tx) => {
		const row = await findRow(tx, actor, { requestId, translationId })
		if (seen !== seenOf(row)) throw new DomainError('conflict')
		const before = row.correctedText ?? row.text
		if (text === before) return row
		const at = now()
		const { count } = await tx.machineTranslation.updateMany({
			where: { id: row.id, correctedAt: row.correctedAt },
			data: { correctedText: text, correctedById: actor.id, correctedAt: at },
		})
		if (count === 0) throw new DomainError('conflict')
		const { needId, stateIso3, place } = row
		await recordAudit(tx, actor, {
			type: 'translation.corrected',
			requestId,
			needId,
			stateIso3,
			at,
			data: { translationId, place, before, after: text },
		})
		return row
	})
}

/** The page on which the text of a translation stands. */
export function pageOf({ requestId, needId, messageId, questionId }: MachineTranslation): TextPage {
	if (messageId) return { requestId, of: 'messages', needId }
	if (questionId) return { requestId, of: 'questions', needId: null }
	return needId ? { requestId, of: 'need', needId } : { requestId, of: 'filing', needId: null }
}

/** A correction states which one it replaces, so that two people do not overwrite each other. */
const seenOf = ({ correctedAt }: MachineTranslation) => correctedAt?.toISOString() ?? ''

async function findRow(tx: Tx, actor: Actor, { requestId, translationId }: Which) {
	const row = await tx.machineTranslation.findUnique({ where: { id: translationId } })
	if (row?.requestId !== requestId) throw new DomainError('not-found')
	if (!mayCorrect(actor)) throw new DomainError('refused', 'forbidden')
	return row
}

async function earlierTexts(tx: Tx, { requestId, id }: MachineTranslation) {
	const entries = await tx.auditEntry.findMany({
		where: {
			chain: requestId,
			type: 'translation.corrected',
			event: { path: ['translationId'], equals: id },
			erasedAt: null,
		},
		orderBy: { position: 'desc' },
		select: { id: true, at: true, actorId: true, event: true },
	})
	return entries.map(({ id, at, actorId, event }) => {
		const { before } = event as { before: string } // as this correction recorded it
		return { id, at, byId: actorId, before }
	})
}
