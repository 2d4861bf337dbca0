import type { Actor, StandIn } from '#app/platform/actor.ts'

/** The posts that somebody acts in at this moment: the own one, and those filled for others. */
export const postsOf = ({ id, role, standsInFor }: Actor): StandIn[] => [{ id, role }, ...standsInFor]

/** In whose place somebody could take this step; null when it is open to them in their own post. */
export function inWhosePlace(actor: Actor, step: string, openTo: (who: Actor) => readonly string[]) {
	if (actor.standsInFor.length === 0 || openTo({ ...actor, standsInFor: [] }).includes(step)) return null
	const opens = (post: StandIn) => openTo({ ...actor, standsInFor: [post] }).includes(step)
	return actor.standsInFor.find(opens)?.name ?? null
}
