import type { NewDeputy } from '#app/forms/post.ts'
import type { Actor } from '#app/platform/actor.ts'
import { now } from '#app/platform/clock.server.ts'
import { newId } from '#app/platform/ids.server.ts'
import { findActingPerson } from '#app/platform/sign-in/acting-person.server.ts'
import { addOfficer, addPerson } from './more-people.ts'
import { emailOf, ghana, office, postOf } from './people.ts'
import { look } from './steps.ts'

/** New people for each test of a file, so that tests do not affect each other; call it after `useWorld()`. */
export const sparePeople = () => ({
	drafters: Array.from({ length: 20 }, (_, at) =>
		addPerson({ ...ghana.drafter, id: `spare.drafter.${at}`, name: `Spare ${at}` }),
	),
	officers: Array.from({ length: 8 }, (_, at) => addOfficer(`spare.officer.${at}`)),
	managers: [0, 1].map((at) => addPerson({ ...office.manager, id: `spare.manager.${at}`, name: `M ${at}` })),
})
export function nextOf(people: Actor[]): Actor {
	const next = people.shift()
	if (!next) throw new Error('no one is left')
	return next
}

export const today = () => inDays(0)
/** Returns the day so many days from today. */
export const inDays = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10)

/** Returns the form of a post's page as it is now, with a successor. */
export async function asked(holder: { id: string }, successor: Actor, day = today()) {
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

/** Opens a post for a further drafter of an institution, which nobody has held. */
export async function newPost({ role, stateIso3, authorityId }: Actor): Promise<{ id: string }> {
	const id = newId()
	const data = { id, role: postOf(role), stateIso3, authorityId, openedAt: now() }
	await look((tx) => tx.post.createMany({ data }))
	return { id }
}

/** Makes a person the drafter or the officer of requests. */
export const giveTo = (data: { drafterId?: string; officerId?: string }, ...ids: string[]) =>
	look((tx) => tx.request.updateMany({ where: { id: { in: ids } }, data }))
export const personRow = (id: string) => look((tx) => tx.person.findUniqueOrThrow({ where: { id } }))
/** Returns how often a person was notified of it. */
export const noticesTo = (personId: string, template: string) =>
	look((tx) => tx.notice.count({ where: { personId, template } }))

export const colleague: Actor = { ...ghana.drafter, id: 'ghana.colleague', name: 'Kwame (sample)' }
export const secondTriage: Actor = { ...office.triage, id: 'secondTriage' }

/** Adds both of them, who can stand in for others. */
export const addStandIns = () =>
	look((tx) =>
		tx.person.createMany({
			data: [colleague, secondTriage].map(({ id, name, role, stateIso3, authorityId }) => ({
				id,
				name,
				stateIso3,
				authorityId,
				email: emailOf({ id }),
				role: postOf(role),
			})),
		}),
	)

const DAY = 24 * 60 * 60 * 1000
export const dayIn = (days: number) => new Date(now().getTime() + days * DAY).toISOString().slice(0, 10)
// Every test has its own days, so that no two deputies of one person overlap.
let next = 10
export const period = (days = 3) => {
	const first = next
	next += days + 2
	const firstDay = dayIn(first)
	const lastDay = dayIn(first + days - 1)
	return {
		firstDay,
		lastDay,
		during: new Date(`${lastDay}T23:59:00Z`),
		after: new Date(`${dayIn(first + days)}T00:00:00Z`),
	}
}
export const appointment = (person: Actor, deputy: Actor, own: Partial<NewDeputy> = {}): NewDeputy => {
	const { firstDay, lastDay } = period()
	return { personId: person.id, deputyId: deputy.id, firstDay, lastDay, reason: 'Leave.', ...own }
}
// Asked only of people who may act.
export const as = async ({ id }: Actor) => (await findActingPerson(id)) as Actor
