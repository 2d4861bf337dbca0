import { recordAudit } from '#app/domain/core/record-audit.server.ts'
import { inPost, requireAbility } from '#app/domain/core/rights.ts'
import { waitForTurn } from '#app/domain/core/wait-for-turn.server.ts'
import { isUnchecked } from '#app/domain/drafts/copied-sections.server.ts'
import { announceJoint } from '#app/domain/notifications/announce-joint.server.ts'
import { sharingOf } from '#app/domain/visibility/sharing.server.ts'
import type { Actor } from '#app/platform/actor.ts'
import { now } from '#app/platform/clock.server.ts'
import { type Tx, withActor, withinSystem } from '#app/platform/database/database.server.ts'
import { DomainError } from '#app/platform/domain-error.ts'
import { newId } from '#app/platform/ids.server.ts'
import type { Need, Request } from '#prisma/generated/client.ts'
import { may, rolesThat } from '#workflows/abilities.ts'
import { mayBeInvited, mostInvited } from '#workflows/bundling/joint-part.ts'
import { isOneOf } from '#workflows/names.ts'
import { endedNeedStates } from '#workflows/need/status-facts.ts'
import { hasEnded } from '#workflows/request/status-facts.ts'
import { isShared } from '#workflows/sharing.ts'
import { asFocalPoint, type LockedJointNeed, lockJointNeed, ownPart, savePart } from './joint-parts.server.ts'

const wrong = (key: 'badCode' | 'jointInvited' | 'tooMany') =>
	new DomainError('invalid', 'invalid', { states: key })

type OwnNeed = Need & { request: Request }

/**
 * A State asks others for a common need: a focal point invites them, a drafter proposes it to the own focal point.
 * Refused for needs of a CONFIDENTIAL request, since the invitation tells others what is asked. Returns the joint need.
 */
export function inviteStates(
	actor: Actor,
	{ needId, states }: { needId: string; states: readonly string[] },
): Promise<{ id: string }> {
	const speaker = may(actor, 'draftRequests') ? actor : inPost(actor, 'speakForState')
	requireAbility(speaker, 'inviteStates')
	return withActor(speaker, async (tx) => {
		const need = await ownNeed(tx, actor, needId)
		await waitForTurn(tx, need.requestId)
		const joint = await findOrMake(tx, speaker, need)
		await requireInvitable(tx, joint, states)
		const status = may(speaker, 'draftRequests') ? 'proposed' : 'invited'
		for (const stateIso3 of states)
			await savePart(tx, speaker, joint, { stateIso3, status, reason: '', proposedById: actor.id })
		const about = { requestId: need.requestId, needId, stateIso3: need.stateIso3 }
		const entry = { type: `joint.${status}`, data: { jointNeedId: joint.id, states }, ...about } as const
		const eventKey = await recordAudit(tx, speaker, entry)
		if (status === 'invited') await send(tx, speaker, joint, states, eventKey)
		else {
			const news = { eventKey, about: need.stateIso3, of: [need.stateIso3], path: pathOf(need) }
			await announceJoint(tx, speaker, { ...news, notice: 'jointToConfirm', to: rolesThat('speakForState') })
		}
		return { id: joint.id }
	})
}

const pathOf = ({ id, requestId }: { id: string; requestId: string }) =>
	`/requests/${requestId}/needs/${id}/joint`

async function ownNeed(tx: Tx, actor: Actor, id: string): Promise<OwnNeed> {
	const need = await tx.need.findUnique({ where: { id }, include: { request: true } })
	if (!need || need.stateIso3 !== actor.stateIso3) throw new DomainError('not-found')
	await requireShareable(tx, need)
	return need
}

/** What is asked must be said, and may be told to another State; of a copy that is known once its author has checked it. */
async function requireShareable(tx: Tx, { title, status, request }: OwnNeed) {
	if (!isShared('jointState', 'words', sharingOf(request)))
		throw new DomainError('refused', 'jointConfidential')
	if (await isUnchecked(tx, { requestId: request.id, section: 'about' }))
		throw new DomainError('refused', 'jointUnchecked')
	if (title === '') throw new DomainError('refused', 'jointUntitled')
	if (hasEnded(request.status) || isOneOf(endedNeedStates, status))
		throw new DomainError('conflict', 'endedNeed')
}

/** The joint need that this need leads; one of another State is led by that State alone. */
async function findOrMake(tx: Tx, actor: Actor, need: OwnNeed): Promise<LockedJointNeed> {
	const part = await tx.jointPart.findUnique({ where: { needId: need.id } })
	if (part) {
		const joint = await lockJointNeed(tx, actor, part.jointNeedId)
		if (joint.stateIso3 !== actor.stateIso3) throw new DomainError('refused', 'jointLedByAnother')
		return joint
	}
	const { id: needId, requestId, stateIso3, kind } = need
	const id = newId()
	await withinSystem(tx, actor, () =>
		tx.jointNeed.createMany({
			data: { id, needId, requestId, stateIso3, kind, ...asked(need), madeAt: now() },
		}),
	)
	await savePart(tx, actor, { id }, { stateIso3, status: 'accepted', needId, requestId })
	return lockJointNeed(tx, actor, id)
}

/** What an invited State reads of the need. */
function asked({ title, themes, answers }: Need) {
	const { need = {} } = answers
	return { title, themes, earliest: dayIn(need.earliest), latest: dayIn(need.latest) }
}

const dayIn = (value: unknown) =>
	typeof value === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(value) ? new Date(value) : null

async function requireInvitable(tx: Tx, { parts, stateIso3 }: LockedJointNeed, states: readonly string[]) {
	if (states.includes(stateIso3)) throw wrong('jointInvited')
	const known = await tx.state.count({ where: { iso3: { in: [...states] } } })
	if (known < states.length) throw wrong('badCode')
	const statusOf = (iso3: string) => parts.find((part) => part.stateIso3 === iso3)?.status
	if (!states.every((iso3) => mayBeInvited(statusOf(iso3)))) throw wrong('jointInvited')
	if (states.length > mostInvited(parts)) throw wrong('tooMany')
}

/** Sends the invitations that a drafter proposed; the focal point, or a deputy who did not propose them. */
export function confirmInvitations(actor: Actor, jointNeedId: string): Promise<void> {
	const speaker = asFocalPoint(actor)
	return withActor(speaker, async (tx) => {
		const joint = await lockJointNeed(tx, speaker, jointNeedId)
		if (joint.stateIso3 !== actor.stateIso3) throw new DomainError('not-found')
		const proposed = joint.parts.filter(({ status }) => status === 'proposed')
		if (proposed.length === 0) throw new DomainError('conflict', 'impossible')
		if (proposed.some(({ proposedById }) => proposedById === actor.id))
			throw new DomainError('refused', 'jointProposer')
		await requireShareable(tx, await leading(tx, joint))
		const states = proposed.map(({ stateIso3 }) => stateIso3)
		for (const stateIso3 of states) await savePart(tx, speaker, joint, { stateIso3, status: 'invited' })
		const { requestId, needId, stateIso3 } = joint
		const about = { requestId, needId, stateIso3 }
		const entry = { type: 'joint.invited', data: { jointNeedId, states }, ...about } as const
		await send(tx, speaker, joint, states, await recordAudit(tx, speaker, entry))
	})
}

async function leading(tx: Tx, { needId }: LockedJointNeed): Promise<OwnNeed> {
	const need = await tx.need.findUnique({ where: { id: needId }, include: { request: true } })
	if (!need) throw new DomainError('conflict', 'impossible')
	return need
}

/** From now on the States read what is asked, as the need says it today; UNODC is told of a State without an account. */
async function send(
	tx: Tx,
	actor: Actor,
	joint: LockedJointNeed,
	states: readonly string[],
	eventKey: string,
) {
	const need = await leading(tx, joint)
	const { id, stateIso3 } = joint
	const present = await withinSystem(tx, actor, async () => {
		await tx.jointNeed.updateMany({ where: { id }, data: asked(need) })
		return speakingFor(tx, states)
	})
	const path = `/joint-needs/${id}`
	const invited = { eventKey, about: stateIso3, of: states, path }
	await announceJoint(tx, actor, { ...invited, notice: 'jointInvitation', to: rolesThat('speakForState') })
	for (const absent of states.filter((each) => !present.has(each))) {
		const news = {
			eventKey: `${eventKey}:${absent}`,
			about: absent,
			path: `/administration/states/${absent}`,
		}
		await announceJoint(tx, actor, { ...news, notice: 'jointStateAbsent', to: rolesThat('takeInRequests') })
	}
}

/** The States in which a focal point can answer. */
async function speakingFor(tx: Tx, states: readonly string[]): Promise<Set<string>> {
	const people = await tx.person.findMany({
		where: { role: 'focalPoint', suspendedAt: null, stateIso3: { in: [...states] } },
		select: { stateIso3: true },
	})
	return new Set(people.flatMap(({ stateIso3 }) => stateIso3 ?? []))
}

/** Withdraws an invitation, or the proposal to invite, before the State has answered. */
export function withdrawInvitation(
	actor: Actor,
	{ jointNeedId, stateIso3 }: { jointNeedId: string; stateIso3: string },
): Promise<void> {
	const speaker = inPost(actor, 'speakForState')
	requireAbility(speaker, 'inviteStates')
	return withActor(speaker, async (tx) => {
		const joint = await lockJointNeed(tx, speaker, jointNeedId)
		if (joint.stateIso3 !== actor.stateIso3) throw new DomainError('not-found')
		const part = ownPart(joint, { ...actor, stateIso3 }, 'proposed', 'invited')
		// A drafter takes back what was only proposed.
		if (part.status === 'invited') requireAbility(speaker, 'speakForState')
		await savePart(tx, speaker, joint, { stateIso3, status: 'withdrawn' })
		const { requestId, needId } = joint
		const about = { requestId, needId, stateIso3: joint.stateIso3 }
		await recordAudit(tx, speaker, {
			type: 'joint.recalled',
			data: { jointNeedId, states: [stateIso3] },
			...about,
		})
	})
}
