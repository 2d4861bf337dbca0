import { createHash } from 'node:crypto'
import type { Actor } from '#app/platform/actor.ts'

/**
 * What decides on the rows that a person sees, as one text: post, State, authority, regions, donor, recusals and the posts
 * in which they act as deputy. A file that was written with another sight may hold what the person no longer sees.
 */
export function sightOf(actor: Actor): string {
	const { role, stateIso3, authorityId, donor, regions, recusedFrom, actingFor } = actor
	const posts = actingFor.map(({ id, role: of }) => `${of}:${id}`)
	const parts = [role, stateIso3, authorityId, donor, ...[regions, recusedFrom, posts].map(sorted)]
	return createHash('sha256').update(JSON.stringify(parts)).digest('base64url')
}

const sorted = (list: readonly string[]) => [...list].sort()
