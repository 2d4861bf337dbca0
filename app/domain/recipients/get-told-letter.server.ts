import { keepRead } from '#app/domain/core/keep-read.server.ts'
import { namesOf } from '#app/domain/core/names-of.server.ts'
import { shownTitle } from '#app/domain/core/shown-title.ts'
import { sightColumns } from '#app/domain/core/sight-of.ts'
import type { Actor } from '#app/platform/actor.ts'
import { type Tx, withActor, withinSystem } from '#app/platform/database.server.ts'
import { DomainError } from '#app/platform/domain-error.ts'
import { lineOf } from './told-line.ts'
import { rowsTold } from './told-rows.server.ts'

type Asked = { requestId: string; noticeId: string }

/**
 * What one message about a request said, as it is kept with the case. `not-found` for what the actor would not find
 * among those told or may not read, and once its text was removed.
 */
export function getToldLetter(actor: Actor, { requestId, noticeId }: Asked) {
	return withActor(actor, async (tx) => {
		const request = await tx.request.findUnique({
			where: { id: requestId },
			select: { reference: true, title: true, ...sightColumns },
		})
		const letter = request && (await withinSystem(tx, actor, () => keptText(tx, { requestId, noticeId })))
		// Of an event that the actor finds in the history.
		const event = letter && (await tx.auditEntry.findUnique({ where: { id: letter.eventKey } }))
		if (!event) throw new DomainError('not-found')
		const { eventKey, personId, subject, text, language } = letter
		const wanted = { requestId, keys: [eventKey] }
		const row = (await withinSystem(tx, actor, () => rowsTold(tx, actor, wanted))).find(
			({ id }) => id === noticeId,
		)
		const line = row && lineOf(actor, row, await namesOf(tx, personId ? [personId] : []))
		if (!line?.mayRead) throw new DomainError('not-found')
		await keepRead(tx, actor, { requestId, what: 'history', which: noticeId })
		const { reference } = request
		return { reference, title: shownTitle(actor, request), line, subject, text, language }
	})
}

const keptText = (tx: Tx, { requestId, noticeId }: Asked) =>
	tx.notice.findFirst({
		where: { id: noticeId, requestId, text: { not: null } },
		select: { eventKey: true, personId: true, subject: true, text: true, language: true },
	})
