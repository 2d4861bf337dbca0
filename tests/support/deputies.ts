import type { NewDeputy } from '#app/forms/deputy.ts'
import { findActingPerson } from '#app/platform/acting-person.server.ts'
import type { Actor } from '#app/platform/actor.ts'
import { now } from '#app/platform/clock.server.ts'
import { ghana, office } from '#tests/support/people.ts'

export const colleague: Actor = { ...ghana.drafter, id: 'ghana.colleague', name: 'Kwame (sample)' }
export const secondTriage: Actor = { ...office.triage, id: 'secondTriage' }

export const DAY = 24 * 60 * 60 * 1000
export const dayIn = (days: number) => new Date(now().getTime() + days * DAY).toISOString().slice(0, 10)
// Every test has days of its own, so that no two deputies of one person meet.
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
export const as = async ({ id }: Actor) => (await findActingPerson(id)) as Actor
