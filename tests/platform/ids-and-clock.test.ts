import { expect, test } from 'vitest'
import { atTime, now } from '#app/platform/clock.server.ts'
import { statementNames } from '#app/platform/database/joined-prisma.server.ts'
import { newId, withFixedIds } from '#app/platform/ids.server.ts'

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-8[0-9a-f]{3}-[0-9a-f]{12}$/

test('ids are UUIDs, never the same twice, later ones sorted behind earlier ones', async () => {
	const ids = Array.from({ length: 5_000 }, newId)
	expect(new Set(ids).size).toBe(ids.length)
	expect(ids.every((id) => uuid.test(id))).toBe(true)
	await new Promise((resolve) => setTimeout(resolve, 5))
	expect(newId() > String(ids.sort().at(-1))).toBe(true)
})

test('fixed ids are the same every time, and only for the work they were fixed for', async () => {
	const three = async () => [newId(), newId(), newId()]
	const first = await withFixedIds('seed', three)
	expect(await withFixedIds('seed', three)).toEqual(first)
	expect(await withFixedIds('other', three)).not.toEqual(first)
	expect(first.every((id) => uuid.test(id))).toBe(true)
	expect(await three()).not.toEqual(first)
})

test('the clock is set for one piece of work only', async () => {
	const then = new Date('2001-02-03T04:05:06Z')
	const pause = () => new Promise((resolve) => setTimeout(resolve, 5))
	const [pinned, free] = await Promise.all([atTime(then, () => pause().then(now)), pause().then(now)])
	expect(pinned).toEqual(then)
	expect(free.getFullYear()).toBeGreaterThan(2020)
	pinned.setFullYear(1999) // a copy, so that the clock of others is unchanged
	expect(await atTime(then, async () => now())).toEqual(new Date('2001-02-03T04:05:06Z'))
})

const ask = (nameOf: ReturnType<typeof statementNames>, ...statements: string[]) =>
	statements.map((sql) => nameOf({ sql }))

test('a statement has a name from the second time on, always the same and its own', () => {
	const nameOf = statementNames()
	const [first, second, third, other, otherAgain] = ask(nameOf, 'a', 'a', 'a', 'b', 'b')
	expect([first, other]).toEqual(['', ''])
	expect(second).toBe(third)
	expect(second).not.toBe('')
	expect(otherAgain).not.toBe(second)
})

test('no more statements than the limit get one, and those that have theirs keep it', () => {
	const nameOf = statementNames(2)
	const [, a, , b] = ask(nameOf, 'a', 'a', 'b', 'b')
	expect(ask(nameOf, 'c', 'c', 'c', 'a', 'b')).toEqual(['', '', '', a, b])
})

test('what is asked once only takes no name from what comes back', () => {
	const nameOf = statementNames(2)
	ask(nameOf, 'a', 'b', 'c', 'd', 'e')
	expect(ask(nameOf, 'f', 'f')[1]).not.toBe('')
})
