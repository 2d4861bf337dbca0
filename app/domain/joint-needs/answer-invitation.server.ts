import { recordAudit } from '#app/domain/core/record-audit.server.ts'
import { addNeedTo } from '#app/domain/drafts/add-need.server.ts'
import { lockDraft } from '#app/domain/drafts/lock-draft.server.ts'
import { announceJoint } from '#app/domain/notifications/announce-joint.server.ts'
import { sharingOf } from '#app/domain/visibility/sharing.server.ts'
import { type Actor, systemActor } from '#app/platform/actor.ts'
import { type Tx, withActor, withinSystem } from '#app/platform/database/database.server.ts'
import { DomainError } from '#app/platform/domain-error.ts'
import { rolesThat } from '#workflows/abilities.ts'
import { storedDayOrNull } from '#workflows/clock/utc-day.ts'
import { isShared } from '#workflows/sharing.ts'
import { asFocalPoint, type LockedJointNeed, lockJointNeed, ownPart, savePart } from './joint-parts.server.ts'
import { leaveBundle } from './leave-bundle.server.ts'

/** A focal point agrees for their State; its drafters then add its own part. Twice is a conflict. */
export function acceptInvitation(actor: Actor, jointNeedId: string): Promise<void> {
	const speaker = asFocalPoint(actor)
	return withActor(speaker, async (tx) => {
		const joint = await lockJointNeed(tx, speaker, jointNeedId)
		const { stateIso3 } = ownPart(joint, speaker, 'invited')
		await savePart(tx, speaker, joint, { stateIso3, status: 'accepted' })
		const eventKey = await answered(tx, speaker, joint, 'accepted')
		const ofDrafters = { eventKey, about: joint.stateIso3, of: [stateIso3], path: `/joint-needs/${joint.id}` }
		await announceJoint(tx, speaker, { ...ofDrafters, notice: 'jointToAdd', to: rolesThat('draftRequests') })
	})
}

/** A focal point declines for their State. The reason is for the inviting State, and optional. */
export function declineInvitation(
	actor: Actor,
	{ jointNeedId, reason }: { jointNeedId: string; reason: string },
): Promise<void> {
	const speaker = asFocalPoint(actor)
	return withActor(speaker, async (tx) => {
		const joint = await lockJointNeed(tx, speaker, jointNeedId)
		const { stateIso3 } = ownPart(joint, speaker, 'invited')
		await savePart(tx, speaker, joint, { stateIso3, status: 'declined', reason })
		await answered(tx, speaker, joint, 'declined')
	})
}

/**
 * A State leaves a joint need, also the one that leads it; the others go on. The need that it had added remains in its
 * request as its own, outside the bundle of the others: to give that up as well, its focal point withdraws it.
 */
export function leaveJointNeed(actor: Actor, jointNeedId: string): Promise<void> {
	const speaker = asFocalPoint(actor)
	return withActor(speaker, async (tx) => {
		const joint = await lockJointNeed(tx, speaker, jointNeedId)
		const { stateIso3, needId } = ownPart(joint, speaker, 'accepted')
		if (needId) await leaveBundle(tx, speaker, joint, needId)
		await savePart(tx, speaker, joint, { stateIso3, status: 'withdrawn', needId: null, requestId: null })
		await answered(tx, speaker, joint, 'left')
	})
}

/** Records an answer, without its reason, and notifies those who joined before. */
async function answered(
	tx: Tx,
	speaker: Actor,
	joint: LockedJointNeed,
	answer: 'accepted' | 'declined' | 'left',
): Promise<string> {
	const { stateIso3 } = speaker
	const eventKey = await recordAudit(tx, speaker, {
		type: `joint.${answer}`,
		stateIso3,
		data: { jointNeedId: joint.id },
	})
	// The history of the request that leads says so, too, without a person of another State.
	if (stateIso3 !== joint.stateIso3)
		await withinSystem(tx, speaker, () => recordFor(tx, joint, stateIso3, answer))
	const joined = joint.parts.filter(({ status }) => status === 'accepted').map((part) => part.stateIso3)
	// That a State declined is told to the one that invited it alone.
	const of = (answer === 'declined' ? [joint.stateIso3] : joined).filter((each) => each !== stateIso3)
	const news = { eventKey, about: stateIso3 ?? '', of, path: `/joint-needs/${joint.id}` }
	await announceJoint(tx, speaker, {
		...news,
		notice: 'jointAnswered',
		to: rolesThat('inviteStates'),
		standing: answer,
	})
	return eventKey
}

function recordFor(tx: Tx, joint: LockedJointNeed, by: string | null, answer: string) {
	const { id: jointNeedId, requestId, needId, stateIso3 } = joint
	const data = { jointNeedId, state: by, answer }
	return recordAudit(tx, systemActor, { type: 'joint.answered', requestId, needId, stateIso3, data })
}

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
		const lead = await withinSystem(tx, actor, () =>
			tx.request.findUnique({ where: { id: joint.requestId } }),
		)
		// What was asked is copied to the draft: not from a request that is no longer told to others.
		if (!lead || !isShared('jointState', 'words', sharingOf(lead))) throw new DomainError('not-found')
		if (!isShared('jointState', 'words', sharingOf(draft)))
			throw new DomainError('refused', 'jointConfidential')
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
	const filled = {
		title,
		mainTheme,
		otherThemes,
		earliest: storedDayOrNull(earliest),
		latest: storedDayOrNull(latest),
	}
	return Object.fromEntries(Object.entries(filled).filter(([, value]) => value !== undefined))
}
