import { describe, expect, test } from 'vitest'
import { getDelivery } from '#app/domain/deliveries/get-delivery.server.ts'
import { getNeedList } from '#app/domain/needs/list-needs.server.ts'
import { listWork } from '#app/domain/work/list-work.server.ts'
import type { Actor } from '#app/platform/actor.ts'
import { aDelivery } from '#tests/support/builders.ts'
import { deliveryWalks } from '#tests/support/delivery-walks.ts'
import { ghana, office } from '#tests/support/people.ts'
import { deliveryStep } from '#tests/support/steps.ts'
import { useWorld } from '#tests/support/world.ts'
import { sideOf } from '#workflows/clock/side-of.ts'
import { isStateRole } from '#workflows/roles.ts'
import { kinds } from '#workflows/vocabulary.ts'

useWorld()

const people: Actor[] = [ghana.drafter, ghana.focalPoint, ghana.mission, office.manager, office.officer]

/** What one person reads of a delivery: on its page and in My work. */
async function readBy(actor: Actor, id: string) {
	const [{ course }, { waiting }] = await Promise.all([getDelivery(actor, id), listWork(actor)])
	return {
		named: course?.ahead.flatMap(({ type, roles }) => roles.map((role) => `${role} ${type}`)) ?? [],
		offered: course?.ahead.flatMap(({ type, yours }) => (yours ? [type] : [])) ?? [],
		listed: waiting.rows.flatMap((row) => (row.id === id ? [row.todo] : [])),
		party: course?.clock?.clock?.running?.party ?? null,
		awaited: course?.clock?.clock?.awaited ?? null,
	}
}

describe.each(kinds)('before each step of a delivery of %s', (kind) => {
	test('page, list and My work name the side of those who can act, and no other', async () => {
		const { id, needId } = await aDelivery({ kind })
		for (const [sender, event] of deliveryWalks[kind]) {
			const read = new Map<Actor, Awaited<ReturnType<typeof readBy>>>()
			for (const person of people) read.set(person, await readBy(person, id))
			const able = people.filter((person) => (read.get(person)?.offered.length ?? 0) > 0)
			const sides = new Set(able.map(({ role }) => sideOf(role)))
			for (const [person, { named, offered, listed, party, awaited }] of read) {
				const at = `${person.id} before ${event.type}`
				expect(listed, at).toEqual(offered.slice(0, 1))
				expect(named.length, at).toBeGreaterThan(0)
				// Of UNODC, a State reads one side.
				const seen = isStateRole(person.role) && party === 'office' ? 'programme' : party
				expect([...sides], at).toEqual([seen])
				expect(awaited === 'you', at).toBe(isStateRole(person.role) && offered.length > 0)
			}
			const { rows } = await getNeedList(office.triage, new URLSearchParams('size=100'), 'en')
			expect(rows.find((row) => row.id === needId)?.turn, event.type).toBe(read.get(office.officer)?.party)
			await deliveryStep(sender, id, event)
		}
	})
})
