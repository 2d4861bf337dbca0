import { expect, test } from 'vitest'
import { everyCell } from '#tests/support/every-cell.ts'

const odd = (number: number) => expect(number % 2).toBe(1)

test('a table whose cells all hold passes', async () => {
	await everyCell([1, 3], String, odd)
})

test('each cell that does not hold is named, with what it got', async () => {
	const failed = everyCell([1, 2, 3, 4], (number) => `cell ${number}`, odd)
	await expect(failed).rejects.toMatchObject({
		actual: { 'cell 2': expect.stringMatching(/got 0$/), 'cell 4': expect.stringMatching(/got 0$/) },
		expected: {},
	})
})

test('a check that fails later counts, and so does a table without cells', async () => {
	await expect(everyCell([2], String, async (number) => odd(number))).rejects.toThrow()
	await expect(everyCell([], String, odd)).rejects.toThrow('no cell was checked')
})
