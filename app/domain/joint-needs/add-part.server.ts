import { recordAudit } from '#app/domain/core/record-audit.server.ts'
import { addNeedTo } from '#app/domain/drafts/add-need.server.ts'
import { lockDraft } from '#app/domain/drafts/lock-draft.server.ts'
import type { Actor } from '#app/platform/actor.ts'
import { type Tx, withActor } from '#app/platform/database.server.ts'
import { DomainError } from '#app/platform/domain-error.ts'
import { type LockedJointNeed, lockJointNeed, ownPart, savePart } from './joint-parts.server.ts'

type NewPart = { jointNeedId: string; requestId: string }

/**
 * Adds the part of the own State to one of its drafts: a need of the same kind with the title, the themes and the dates
 * of the invitation. Quantities, institutions and reasons are its own, and it is endorsed with its request as any other.
 */
export function addPart(actor: Actor, { jointNeedId, requestId }: NewPart): Promise<{ id: string }> {
	return withActor(actor, async (tx) => {
		const joint = await lockJointNeed(tx, actor, jointNeedId)
		const draft = await lockDraft(tx, actor, requestId)
		const part = ownPart(joint, actor, 'accepted')
		if (draft.classification === 'CONFIDENTIAL') throw new DomainError('refused', 'jointConfidential')
		await requireNone(tx, part.needId)
		const { kind, title, themes } = joint
		const need = await addNeedTo(tx, actor, draft, { kind })
		const answers = { need: asFilled(joint) }
		await tx.need.updateMany({ where: { id: need.id }, data: { title, themes, answers } })
		const { stateIso3 } = part
		await savePart(tx, actor, joint, { stateIso3, status: 'accepted', needId: need.id, requestId })
		const about = { requestId, needId: need.id, stateIso3 }
		await recordAudit(tx, actor, { type: 'joint.added', data: { jointNeedId }, ...about })
		return need
	})
}

/** A part that its drafter removed from the draft may be added again. */
async function requireNone(tx: Tx, needId: string | null) {
	if (needId && (await tx.need.findUnique({ where: { id: needId }, select: { id: true } })))
		throw new DomainError('conflict', 'impossible')
}

/** The answers of the invitation, as the form stores them. */
function asFilled({ title, themes, earliest, latest }: LockedJointNeed) {
	const [mainTheme, ...otherThemes] = themes
	const dayOf = (date: Date | null) => date?.toISOString().slice(0, 10)
	const filled = { title, mainTheme, otherThemes, earliest: dayOf(earliest), latest: dayOf(latest) }
	return Object.fromEntries(Object.entries(filled).filter(([, value]) => value !== undefined))
}
