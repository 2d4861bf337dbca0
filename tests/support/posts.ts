import type { Actor } from '#app/platform/actor.ts'
import { addOfficer, addPerson } from './more-people.ts'
import { ghana, office } from './people.ts'
import { look } from './steps.ts'

/** Fresh people for each test of a file, so that none stands in the way of another; call it after `useWorld()`. */
export const sparePeople = () => ({
	drafters: Array.from({ length: 20 }, (_, at) =>
		addPerson({ ...ghana.drafter, id: `spare.drafter.${at}`, name: `Spare ${at}` }),
	),
	officers: Array.from({ length: 8 }, (_, at) => addOfficer(`spare.officer.${at}`)),
	managers: [0, 1].map((at) => addPerson({ ...office.manager, id: `spare.manager.${at}`, name: `M ${at}` })),
})
export const nextOf = (people: Actor[]) => people.shift() as Actor

export const today = () => inDays(0)
/** A day so many days from today. */
export const inDays = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10)

/** What the page of somebody's post shows at this moment, sent back with a successor. */
export async function asked(holder: Actor, successor: Actor, day = today()) {
	const tenure = await look((tx) =>
		tx.tenure.findFirst({ where: { postId: holder.id, ended: null, begunAt: { not: null } } }),
	)
	return {
		postId: holder.id,
		seen: tenure?.id ?? '',
		personId: successor.id,
		day,
		reason: 'Rotation.',
	}
}

/** Makes somebody the drafter or the officer of requests. */
export const giveTo = (data: { drafterId?: string; officerId?: string }, ...ids: string[]) =>
	look((tx) => tx.request.updateMany({ where: { id: { in: ids } }, data }))
export const personRow = (id: string) => look((tx) => tx.person.findUniqueOrThrow({ where: { id } }))
/** How often somebody is told of it. */
export const noticesTo = (personId: string, template: string) =>
	look((tx) => tx.notice.count({ where: { personId, template } }))
