import type { Actor } from '#app/platform/actor.ts'
import type { ActingRole, Role } from '#workflows/roles.ts'

/** Who reads of posts and people at all: those who fill them, and the mission those of its State. */
export const postReaders = [
	'administrator',
	'triageOfficer',
	'focalPoint',
	'mission',
] as const satisfies Role[]

type Scope = { role: ActingRole; stateIso3: string | null }

/**
 * Whether somebody says who fills such a post: an administrator of any, triage of those of States and of the office
 * but the administrator's, a focal point of the drafters of the own State.
 */
export function mayFill(actor: Pick<Actor, 'role' | 'stateIso3'>, { role, stateIso3 }: Scope): boolean {
	if (actor.role === 'administrator') return true
	if (actor.role === 'triageOfficer') return role !== 'administrator' && role !== 'donor'
	return actor.role === 'focalPoint' && role === 'drafter' && stateIso3 === actor.stateIso3
}

/** Whether somebody sets the mailbox of such a post: of the office whoever says who fills it, of a State its focal point. */
export const maySetMailbox = (actor: Pick<Actor, 'role' | 'stateIso3'>, post: Scope): boolean =>
	post.stateIso3 ? actor.role === 'focalPoint' && actor.stateIso3 === post.stateIso3 : mayFill(actor, post)
