import { startClock } from '#app/domain/clocks/running-clocks.server.ts'
import { recordAudit } from '#app/domain/core/record-audit.server.ts'
import type { Actor } from '#app/platform/actor.ts'
import { now } from '#app/platform/clock.server.ts'
import { type Tx, withActor, withinSystem } from '#app/platform/database/database.server.ts'
import { DomainError } from '#app/platform/domain-error.ts'
import { isTaken } from '#app/platform/error-code.ts'
import { newId } from '#app/platform/ids.server.ts'
import type { Language } from '#workflows/languages.ts'
import { requestWorkflow } from '#workflows/request/workflow.ts'
import { requireDrafter } from './lock-draft.server.ts'

export type NewRequest = { authorityId: string; title: string; filingLanguage: Language; filingKey: string }

/** A request that the new one is a copy of, and what writes the copy into the draft, within its transaction. */
type Copy = { fromId: string; into: (tx: Tx, requestId: string) => Promise<void> }

/** Starts a draft. The same key twice, by a double click or a resend, gives the same request. */
export async function createRequest(actor: Actor, filing: NewRequest, copy?: Copy): Promise<{ id: string }> {
	requireDrafter(actor)
	try {
		return await withActor(
			actor,
			async (tx) => (await findFiled(tx, actor, filing)) ?? create(tx, actor, filing, copy),
		)
	} catch (error) {
		if (!isTaken(error)) throw error
		// The other of two clicks was faster. A key used by another person is not visible here: a conflict.
		const filed = await withActor(actor, (tx) => findFiled(tx, actor, filing))
		if (filed) return filed
		throw new DomainError('conflict')
	}
}

const findFiled = (tx: Tx, actor: Actor, { filingKey }: NewRequest) =>
	tx.request.findFirst({ where: { filingKey, drafterId: actor.id }, select: { id: true } })

async function create(
	tx: Tx,
	actor: Actor,
	{ authorityId, title, filingLanguage, filingKey }: NewRequest,
	copy?: Copy,
) {
	const authority = await tx.authority.findUnique({ where: { id: authorityId } })
	if (!authority || authority.stateIso3 !== actor.stateIso3) throw new DomainError('not-found')

	const at = now()
	const request = await tx.request.create({
		data: {
			id: newId(),
			stateIso3: authority.stateIso3,
			authorityId,
			title,
			filingLanguage,
			filingKey,
			status: 'draft',
			snapshot: requestWorkflow.store(requestWorkflow.start()),
			snapshotVersion: requestWorkflow.version,
			// Who may read it is answered on its page, where consent is given or withheld.
			answers: { about: { title, filingLanguage } },
			drafterId: actor.id,
			createdAt: at,
			updatedAt: at,
		},
		select: { id: true },
	})
	const of = { requestId: request.id, stateIso3: authority.stateIso3 }
	const auditId = await recordAudit(tx, actor, {
		type: 'request.created',
		...of,
		data: { title, filingLanguage, ...(copy && { copiedFromId: copy.fromId }) },
		at,
	})
	await withinSystem(tx, actor, () => startClock(tx, of, auditId, at))
	await copy?.into(tx, request.id)
	return request
}
