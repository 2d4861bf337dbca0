import type { Actor } from '#app/platform/actor.ts'
import type { Tx } from '#app/platform/database/database.server.ts'
import type { Ask } from '#app/platform/database/read.server.ts'
import { DomainError } from '#app/platform/domain-error.ts'
import type { Reason } from '#app/platform/reasons.ts'
import type { ActingRole, Role } from '#workflows/roles.ts'

/** The posts whose work each role may transfer to another holder of the same post. */
const handedOverBy = {
	triageOfficer: 'caseOfficer',
	focalPoint: 'drafter',
	headquartersApprover: 'programmeManager',
	administrator: 'programmeManager',
} as const
export type HandedPost = (typeof handedOverBy)[keyof typeof handedOverBy]

const isHanding = (role: ActingRole): role is keyof typeof handedOverBy => Object.hasOwn(handedOverBy, role)

/** The post whose work the actor transfers; refused where there is none. */
export function postHandedBy({ role }: Actor): HandedPost {
	if (!isHanding(role)) throw new DomainError('refused', 'forbidden')
	return handedOverBy[role]
}

/** Whether the actor transfers the work of this post manually. */
export const handsOver = ({ role, stateIso3 }: Actor, post: { role: Role; stateIso3: string | null }) =>
	isHanding(role) && handedOverBy[role] === post.role && stateIso3 === post.stateIso3

/** Former and new holder. */
type Pair = { fromId: string; toId: string }
/** Pair and reason of a transfer. */
export type HandedOver = Pair & { reason: string }

/** One item of a transfer, as shown before and after. */
export type TransferRow = {
	id: string
	revision: number
	path: string
	reference: string | null
	title: string
	/** Of a request. */
	status: string | null
	/** Numbers transferred together with a programme. */
	along: { needs: number; deliveries: number } | null
	/** The present holder. */
	holderId: string
	/** Why it cannot be transferred; null when it can, or when no successor is chosen yet. */
	refusal: Reason | null
}

/** What a list reads with: as the actor, and with system access. */
type Sources = { tx: Tx; asSystem: Ask }

/** How the work of one post is listed and transferred. */
export type Transfer = {
	/**
	 * The open items of a person, oldest first, as many as are transferred at once and one more; with the reason why a
	 * row cannot be transferred, once a successor is chosen.
	 */
	list(
		from: Sources,
		actor: Actor,
		pair: { fromId: string; toId: string | undefined },
	): Promise<TransferRow[]>
	/** The same for rows that may have been transferred already. */
	standing(tx: Tx, actor: Actor, ids: readonly string[]): Promise<TransferRow[]>
	/** Transfers one row, in transactions of its own; `conflict` when it has changed since it was shown. */
	take(actor: Actor, handed: HandedOver, row: { id: string; revision: number }): Promise<unknown>
}

/** Holders of a post on the actor's side, including former ones. */
export const holdersOf = (tx: Tx, actor: Actor, post: HandedPost) =>
	tx.person.findMany({
		where: { role: post, stateIso3: actor.stateIso3 },
		orderBy: [{ name: 'asc' }, { id: 'asc' }],
		select: { id: true, name: true, suspendedAt: true },
	})
