import type { ActingFor, Actor } from '#app/platform/actor.ts'
import { isLately } from '#app/platform/clock.server.ts'
import { DomainError } from '#app/platform/domain-error.ts'
import { env } from '#app/platform/env.server.ts'
import { type Ability, may } from '#workflows/abilities.ts'
import { WorkflowError } from '#workflows/engine/engine.ts'
import { conditions } from '#workflows/facts.ts'

/** The posts that a person acts in at this moment: their own, and those as a deputy. */
export const postsOf = ({ id, role, actingFor }: Actor): ActingFor[] => [{ id, role }, ...actingFor]

/** The person for whom the actor could take this step as deputy; null when it is open to the actor's own post. */
export function inWhosePlace(actor: Actor, step: string, openTo: (who: Actor) => readonly string[]) {
	if (actor.actingFor.length === 0 || openTo({ ...actor, actingFor: [] }).includes(step)) return null
	const opens = (post: ActingFor) => openTo({ ...actor, actingFor: [post] }).includes(step)
	return actor.actingFor.find(opens)?.name ?? null
}

/**
 * The actor in a post with this ability: their own, else one in which they act as deputy at this moment. Without such a
 * post the actor as they are: the caller refuses them.
 */
export function inPost(actor: Actor, ability: Ability): Actor {
	if (may(actor, ability)) return actor
	const post = actor.actingFor.find((each) => may(each, ability))
	return post ? { ...actor, role: post.role, inPlaceOf: post.id } : actor
}

type Managed = { managerId: string | null; programmeId: string; stateIso3: string }

/**
 * Whether the actor, or a person the actor acts for, manages a delivery and may change its records: a conflict of
 * interest with the State or the programme keeps a person from records as from steps.
 */
export const managesDelivery = (actor: Actor, { managerId, ...of }: Managed): boolean =>
	conditions.notRecused({ id: actor.id, role: actor.role, person: actor }, of) &&
	postsOf(actor).some(({ id, role }) => may({ role }, 'manageDeliveries') && id === managerId)

/** Refuses actors whose role does not have this ability. */
export function requireAbility(actor: Actor, ability: Ability) {
	if (!may(actor, ability)) throw new DomainError('refused', 'forbidden')
}

/** Whether the person of a session has confirmed recently. Actors without a session are never asked. */
export function isConfirmed({ session }: Actor): boolean {
	if (!session) return true
	// Without a factor the password is the proof, and that was given at sign-in.
	const proved = session.confirmedAt ?? (session.hasFactor ? null : session.openedAt)
	return isLately(proved ?? 0, env.CONFIRMED_MINUTES * 60_000, new Date())
}

/** Refuses a binding act (`confirmAnew`) in a session without a recent confirmation (ASVS 7.5.3). */
export function requireConfirmed(actor: Actor): void {
	if (!isConfirmed(actor)) throw new DomainError('refused', 'confirmAnew')
}

type Refusal = Pick<DomainError, 'code' | 'reason'>

/** Why the domain or a workflow refused something; any other error is thrown again. */
export function refusalOf(error: unknown): Refusal {
	if (error instanceof DomainError) return error
	if (!(error instanceof WorkflowError)) throw error
	return { code: 'refused', reason: error.reason ?? error.code }
}
