import type { Actor } from '#app/platform/actor.ts'
import type { Tx } from '#app/platform/database.server.ts'
import { DomainError } from '#app/platform/domain-error.ts'
import type { Reason } from '#app/platform/reasons.ts'
import type { ActingRole, Role } from '#workflows/roles.ts'

/** Whose work each post may give to somebody else of the same post. */
const handedOverBy = {
	triageOfficer: 'caseOfficer',
	focalPoint: 'drafter',
	headquartersApprover: 'programmeManager',
	administrator: 'programmeManager',
} as const
export type HandedPost = (typeof handedOverBy)[keyof typeof handedOverBy]

const isHanding = (role: ActingRole): role is keyof typeof handedOverBy => Object.hasOwn(handedOverBy, role)

/** The post whose work the actor hands over; refused where there is none. */
export function postHandedBy({ role }: Actor): HandedPost {
	if (!isHanding(role)) throw new DomainError('refused', 'forbidden')
	return handedOverBy[role]
}

/** Whether the actor hands over the work of this post by hand. */
export const handsOver = ({ role, stateIso3 }: Actor, post: { role: Role; stateIso3: string | null }) =>
	isHanding(role) && handedOverBy[role] === post.role && stateIso3 === post.stateIso3

/** From whom to whom. */
type Pair = { fromId: string; toId: string }
/** What is asked for besides. */
export type HandedOver = Pair & { reason: string }

/** A matter that goes from one to the other, as it is shown before and after. */
export type TransferRow = {
	id: string
	revision: number
	path: string
	reference: string | null
	title: string
	/** Of a request. */
	status: string | null
	/** What goes along with a programme. */
	along: { needs: number; deliveries: number } | null
	/** Who has it now. */
	holderId: string
	/** Why it cannot go; null when it can, or when nobody is chosen yet. */
	refusal: Reason | null
}

/** How the work of one post is found and handed over. */
export type Transfer = {
	/** What somebody has open, oldest first; with why a row cannot go to the other, once there is one. */
	list(tx: Tx, actor: Actor, pair: { fromId: string; toId: string | undefined }): Promise<TransferRow[]>
	/** The same for rows that may have gone already. */
	standing(tx: Tx, actor: Actor, ids: readonly string[]): Promise<TransferRow[]>
	/** Hands one row over, in transactions of its own; `conflict` when it is not as it was shown. */
	take(actor: Actor, handed: HandedOver, row: { id: string; revision: number }): Promise<unknown>
}

/** Holders of a post on the actor's side, those who have left too. */
export const holdersOf = (tx: Tx, actor: Actor, post: HandedPost) =>
	tx.person.findMany({
		where: { role: post, stateIso3: actor.stateIso3 },
		orderBy: [{ name: 'asc' }, { id: 'asc' }],
		select: { id: true, name: true, suspendedAt: true },
	})
