import { MOST_ROWS } from '#app/domain/core/bulk-actions.ts'
import { postFilledBy, predecessorOf } from '#app/domain/core/post-tenures.server.ts'
import { recordAudit } from '#app/domain/core/record-audit.server.ts'
import { requireConfirmed } from '#app/domain/core/rights.ts'
import { rowByRow } from '#app/domain/core/row-by-row.server.ts'
import { queueNotices } from '#app/domain/notifications/queue-notices.server.ts'
import { type Actor, systemActor } from '#app/platform/actor.ts'
import { type Tx, withActor, withinSystem } from '#app/platform/database/database.server.ts'
import { askIn, type Read, readAs } from '#app/platform/database/read.server.ts'
import { DomainError } from '#app/platform/domain-error.ts'
import { idOf } from '#app/platform/ids.server.ts'
import type { Role } from '#workflows/roles.ts'
import { type HandedOver, type HandedPost, holdersOf, postHandedBy, type Transfer } from './handing-over.ts'
import { programmesOfManager } from './programmes.server.ts'
import { requestsOfDrafter, requestsOfOfficer } from './requests.server.ts'

/** The role that takes the transfer step for each kind of work; the system acts as that role. */
const movers: Record<HandedPost, Actor> = {
	caseOfficer: { ...systemActor, role: 'triageOfficer' },
	drafter: systemActor,
	programmeManager: systemActor,
}
const isHanded = (role: Role): role is HandedPost => Object.hasOwn(movers, role)

/**
 * Transfers all open work of a post's former holder to the present one, row by row. Repeated after a crash it
 * continues; items that the new holder cannot take remain, to be transferred manually.
 */
export async function moveWork({ tenureId }: { tenureId: string }): Promise<void> {
	const found = await withActor(systemActor, (tx) => whatIsDue(tx, tenureId))
	if (!found) return
	const { role, reason, pair } = found
	if (isHanded(role) && pair) {
		const mover = movers[role]
		const { list, take } = transfers[role]
		const rows = await withActor(mover, (tx) => list({ tx, asSystem: askIn(tx) }, mover, pair))
		await rowByRow(rows, (row) => take(mover, { ...pair, reason }, row))
	}
	await withActor(systemActor, (tx) =>
		tx.tenure.updateMany({ where: { id: tenureId }, data: { workDue: false } }),
	)
}

async function whatIsDue(tx: Tx, tenureId: string) {
	const tenure = await tx.tenure.findUnique({ where: { id: tenureId }, include: { post: true } })
	if (!tenure?.workDue) return null
	const { role } = tenure.post
	const before = await predecessorOf(tx, tenure)
	// A person who moves to another post of the same kind takes the work along.
	const goesOn = before && (await postFilledBy(tx, before.personId))?.post.role === role
	const isOther = before && before.personId !== tenure.personId
	const pair = isOther && !goesOn ? { fromId: before.personId, toId: tenure.personId } : null
	return { role, reason: tenure.reason || '-', pair }
}

/** The transfer of each post's work. */
const transfers: Record<HandedPost, Transfer> = {
	caseOfficer: requestsOfOfficer,
	drafter: requestsOfDrafter,
	programmeManager: programmesOfManager,
}

/** `key` belongs to one display of the form: both people are notified of it once. */
type TransferWorkInput = HandedOver & { key: string; rows: readonly { id: string; revision: number }[] }

/**
 * Transfers the rows shown to another holder of the same post, each in a transaction of its own. Repeating it has no
 * effect: transferred rows are reported as already done.
 */
export async function transferWork(actor: Actor, { key, rows, ...handed }: TransferWorkInput) {
	const post = postHandedBy(actor)
	requireConfirmed(actor)
	const { list: _, standing, take } = transfers[post]
	await withActor(actor, (tx) => requireBoth(tx, actor, post, handed))
	const taken = await rowByRow(rows, (row) => take(actor, handed, row))
	const gone = taken.filter(({ outcome }) => outcome === 'done').map(({ id }) => id)
	const now = await withActor(actor, async (tx) => {
		if (gone.length > 0) await tell(tx, actor, { ...handed, key }, gone)
		return new Map(
			(
				await standing(
					tx,
					actor,
					rows.map(({ id }) => id),
				)
			).map((row) => [row.id, row]),
		)
	})
	return taken.flatMap((row) => {
		const there = now.get(row.id)
		if (!there) return []
		const isThere = row.outcome === 'stale' && there.holderId === handed.toId
		return { ...there, ...row, ...(isThere && { outcome: 'already' as const }) }
	})
}
export type TransferResult = Awaited<ReturnType<typeof transferWork>>[number]

async function requireBoth(tx: Tx, actor: Actor, post: HandedPost, { fromId, toId }: HandedOver) {
	const people = await holdersOf(tx, actor, post)
	if (!people.some(({ id }) => id === fromId)) throw new DomainError('not-found')
	const next = people.find(({ id }) => id === toId)
	if (!next || next.suspendedAt || toId === fromId)
		throw new DomainError('invalid', 'notTheRightPerson', { toId: 'badCode' })
}

async function tell(tx: Tx, actor: Actor, { key, ...handed }: HandedOver & { key: string }, rows: string[]) {
	const { fromId, toId } = handed
	await recordAudit(tx, actor, {
		type: 'work.handedOver',
		stateIso3: actor.stateIso3,
		internal: actor.stateIso3 === null,
		data: { ...handed, rows },
	})
	await withinSystem(tx, actor, async () => {
		const people = await tx.person.findMany({
			where: { id: { in: [fromId, toId] }, suspendedAt: null },
			select: { id: true },
		})
		await queueNotices(tx, {
			eventKey: idOf('work.handedOver', actor.id, fromId, toId, key),
			notice: 'workHandedOver',
			people: people.map(({ id }) => id),
			facts: { path: '/work' },
		})
	})
}

type PreviewHandOverAsked = { fromId?: string | undefined; toId?: string | undefined }

/**
 * The open items of a person, and whether each can be transferred to another holder of the same post; changes nothing.
 * People whose work the reader does not transfer, such as drafters of another State, are not found.
 */
export function previewTransfer(actor: Actor, { fromId, toId }: PreviewHandOverAsked) {
	const post = postHandedBy(actor)
	return readAs(actor, async (read) => {
		const people = await read.models((tx) => holdersOf(tx, actor, post))
		const from = people.find(({ id }) => id === fromId)
		if (fromId && !from) throw new DomainError('not-found')
		const candidates = people.filter(({ id, suspendedAt }) => id !== fromId && !suspendedAt)
		const to = candidates.find(({ id }) => id === toId)
		const pair = from && { fromId: from.id, toId: to?.id }
		const rows = pair ? await listed(read, post, pair) : []
		return {
			post,
			people,
			candidates,
			from: from ?? null,
			to: to ?? null,
			rows: rows.slice(0, MOST_ROWS),
			more: rows.length > MOST_ROWS,
		}
	})
}
export type TransferPreview = Awaited<ReturnType<typeof previewTransfer>>

const listed = (read: Read, post: HandedPost, pair: { fromId: string; toId: string | undefined }) =>
	read.models((tx) => transfers[post].list({ tx, asSystem: read.asSystem }, read.actor, pair))
