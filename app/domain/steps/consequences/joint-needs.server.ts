import type { Step } from '#app/domain/core/entities/registry.server.ts'
import { recordAudit } from '#app/domain/core/record-audit.server.ts'
import { queueJoint } from '#app/domain/notifications/announce-joint.server.ts'
import { systemActor } from '#app/platform/actor.ts'
import type { Tx } from '#app/platform/database/database.server.ts'
import { rolesThat } from '#workflows/abilities.ts'

/**
 * A State withdraws a need that it asks for together with others: they are notified, as when it leaves the joint need,
 * and theirs go on. The history of the State that leads says so, without a person of another State.
 */
export async function informJoinedStates(tx: Tx, { found, actor }: Step) {
	const { id: needId, stateIso3 } = found
	const part = await tx.jointPart.findUnique({
		where: { needId },
		include: { jointNeed: { include: { parts: { where: { status: 'accepted' } } } } },
	})
	if (part?.status !== 'accepted') return
	const { id: jointNeedId, parts, ...leading } = part.jointNeed
	const others = parts.map((each) => each.stateIso3).filter((each) => each !== stateIso3)
	if (others.length === 0) return
	const eventKey = await recordAudit(tx, systemActor, {
		type: 'joint.answered',
		requestId: leading.requestId,
		needId: leading.needId,
		stateIso3: leading.stateIso3,
		data: { jointNeedId, state: stateIso3, answer: 'left' },
	})
	await queueJoint(tx, actor, {
		eventKey,
		notice: 'jointAnswered',
		standing: 'left',
		about: stateIso3,
		to: rolesThat('inviteStates'),
		of: others,
		path: `/joint-needs/${jointNeedId}`,
	})
}
