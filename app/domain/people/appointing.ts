import type { Actor } from '#app/platform/actor.ts'
import { isFilledPost } from '#workflows/deputies.ts'
import { isOfficeRole, isStateRole, type Role } from '#workflows/roles.ts'

/** Whether this person sees to the deputies of a whole side: a focal point those of the State, triage the office's. */
export const appointsForOthers = ({ role }: Actor) =>
	role === 'focalPoint' || role === 'triageOfficer' || role === 'administrator'

/** Whether this person appoints and ends deputies for that post: one's own, or one of the side they see to. */
export function appointsFor(
	actor: Actor,
	post: { personId: string; role: Role; stateIso3: string | null },
): boolean {
	if (!isFilledPost(post.role)) return false
	if (post.personId === actor.id) return true
	if (!appointsForOthers(actor)) return false
	return isStateRole(actor.role)
		? post.stateIso3 === actor.stateIso3
		: isOfficeRole(post.role) && post.stateIso3 === null
}
