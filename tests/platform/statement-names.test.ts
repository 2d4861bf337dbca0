import { expect, test } from 'vitest'
import { statementNames } from '#app/platform/joined-prisma.server.ts'

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
