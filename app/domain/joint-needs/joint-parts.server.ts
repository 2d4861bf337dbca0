import { inPost } from '#app/domain/core/rights.ts'
import type { Actor } from '#app/platform/actor.ts'
import { now } from '#app/platform/clock.server.ts'
import { type Tx, withinSystem } from '#app/platform/database/database.server.ts'
import { DomainError } from '#app/platform/domain-error.ts'
import { Prisma } from '#prisma/generated/client.ts'
import { may } from '#workflows/abilities.ts'
import type { JointPartStatus } from '#workflows/bundling/joint-part.ts'

/**
 * Locks a joint need until the transaction ends, so that answers of several States are stored one after the other.
 * Not found where the actor's State is not one of its members.
 */
export async function lockJointNeed(tx: Tx, actor: Actor, id: string) {
	if (!(await tx.jointNeed.findUnique({ where: { id } }))) throw new DomainError('not-found')
	return withinSystem(tx, actor, async () => {
		await tx.$executeRaw`select from joint_need where id = ${id} for update`
		return tx.jointNeed.findUniqueOrThrow({ where: { id }, include: { parts: true } })
	})
}
export type LockedJointNeed = Awaited<ReturnType<typeof lockJointNeed>>

/** The part of the actor's State, if it has one of these statuses: otherwise the page was out of date. */
export function ownPart({ parts }: LockedJointNeed, { stateIso3 }: Actor, ...statuses: JointPartStatus[]) {
	const part = parts.find((each) => each.stateIso3 === stateIso3)
	if (!part) throw new DomainError('not-found')
	if (!statuses.includes(part.status)) throw new DomainError('conflict', 'impossible')
	return part
}

/** The actor as the focal point who speaks for their State, or that post's deputy. Others are refused. */
export function asFocalPoint(actor: Actor): Actor {
	const speaker = inPost(actor, 'speakForState')
	if (!may(speaker, 'speakForState')) throw new DomainError('refused', 'forbidden')
	return speaker
}

type Changed = Partial<{
	needId: string | null
	requestId: string | null
	reason: string
	proposedById: string
}>

/** Stores the status of the part of a State, and who reads what from now on. The caller has locked the joint need. */
export async function savePart(
	tx: Tx,
	actor: Actor,
	{ id }: { id: string },
	part: { stateIso3: string; status: JointPartStatus } & Changed,
) {
	const { stateIso3, ...told } = part
	const data = { ...told, changedAt: now() }
	await withinSystem(tx, actor, async () => {
		const where = { jointNeedId: id, stateIso3 }
		const { count } = await tx.jointPart.updateMany({ where, data })
		if (count === 0) await tx.jointPart.createMany({ data: { ...where, ...data } })
		await tx.$executeRaw(membersOf(id))
		await tx.$executeRaw(readersOf(id))
	})
}

const statesIn = (id: string, ...statuses: JointPartStatus[]) => Prisma.sql`array(
	select state_iso3 from joint_part where joint_need_id = ${id} and status = any(${statuses}::text[]) order by state_iso3)`

/** A State reads what is asked while it is invited, and once it has joined. */
const membersOf = (id: string) => Prisma.sql`
	update joint_need set members = ${statesIn(id, 'invited', 'accepted')} where id = ${id}`

/** That a State was not invited yet, or declined, is known to the State that leads, and an answer to who gave it. */
const readersOf = (id: string) => Prisma.sql`
	update joint_part set readers = case joint_part.status
		when 'proposed' then array[joint_need.state_iso3]
		when 'declined' then array[joint_need.state_iso3, joint_part.state_iso3]
		else array_append(${statesIn(id, 'accepted')}, joint_part.state_iso3) end
	from joint_need where joint_need.id = ${id} and joint_part.joint_need_id = joint_need.id`
