import { beforeAll } from 'vitest'
import { openPosts } from '#app/domain/people/posts/posts.server.ts'
import type { Actor } from '#app/platform/actor.ts'
import type { Role } from '#prisma/generated/enums.ts'
import { emailOf, office } from './people.ts'
import { look } from './steps.ts'

/** Adds a person to the small world for this file; call it after `useWorld()`. */
export function addPerson(actor: Actor): Actor {
	const { id, name, role, stateIso3, authorityId, regions, nationality } = actor
	beforeAll(async () => {
		const post = { role: role as Role, stateIso3, authorityId, regions, nationality } // not of the system
		await look(async (tx) => {
			await tx.person.createMany({ data: { id, name, email: emailOf({ id }), ...post } })
			await openPosts(tx, [{ id, ...post }], new Date('2020-01-01'))
		})
	})
	return actor
}

/** Adds a case officer, of all regions unless others are named. */
export const addOfficer = (id: string, own: Partial<Actor> = {}): Actor =>
	addPerson({ ...office.officer, id, name: `${id} (sample)`, ...own })
