import { afterEach, expect, test } from 'vitest'
import { openSolver } from '#app/platform/solver/solve-program.server.ts'

// A knapsack, and a problem that cannot be solved within a test.
const knapsack = {
	lp: 'Maximize\n obj: 60 a + 100 b + 120 c\nSubject To\n room: 10 a + 20 b + 30 c <= 50\nBinary\n a b c\nEnd\n',
	names: ['a', 'b', 'c'],
}
const endless = hard(60, 30)

const solvers: ReturnType<typeof openSolver>[] = []
const opened = () => {
	const solver = openSolver()
	solvers.push(solver)
	return solver
}
afterEach(async () => {
	for (const solver of solvers.splice(0)) await solver.close()
})

test('finds what is best, and says that nothing is better', async () => {
	expect(await opened().ask({ ...knapsack, seconds: 10, gap: 0 })).toMatchObject({
		status: 'optimal',
		values: [0, 1, 1],
		bound: 220,
	})
})

test('says that a program cannot be met', async () => {
	const lp = 'Maximize\n obj: a\nSubject To\n more: a >= 2\nBinary\n a\nEnd\n'
	const found = await opened().ask({ lp, names: ['a'], seconds: 10, gap: 0 })
	expect(found).toMatchObject({ status: 'infeasible', values: null })
})

test('stops when its time is over, with the best until then and what could be reached', async () => {
	const found = await opened().ask({ ...endless, seconds: 0.5, gap: 0, start: new Map() })
	expect(found.status).toBe('stopped')
	expect(found.values).toHaveLength(60)
	expect(found.bound).toBeGreaterThan(0)
})

test('rejects what it cannot read, and continues', async () => {
	const solver = opened()
	await expect(solver.ask({ lp: 'Maximize nonsense <=', names: [], seconds: 5, gap: 0 })).rejects.toThrow()
	expect(await solver.ask({ ...knapsack, seconds: 10, gap: 0 })).toMatchObject({ status: 'optimal' })
})

test('rejects a question whose thread is killed, and answers the next one in a new one', async () => {
	const solver = opened()
	const asked = expect(solver.ask({ ...endless, seconds: 60, gap: 0 })).rejects.toThrow(
		'The solver thread ended',
	)
	await solver.close()
	await asked
	expect(await solver.ask({ ...knapsack, seconds: 10, gap: 0 })).toMatchObject({ status: 'optimal' })
})

/** Returns many overlapping rows from reproducible numbers. */
function hard(columns: number, rows: number) {
	let seed = 7
	const next = () => {
		seed = (seed * 48_271) % 2_147_483_647
		return 10 + (seed % 90)
	}
	const names = Array.from({ length: columns }, (_, at) => `x${at}`)
	const sum = () => names.map((name) => `+ ${next()} ${name}`).join('\n ')
	const limits = Array.from({ length: rows }, (_, row) => ` r${row}: ${sum()} <= ${columns * 14}`)
	return {
		names,
		lp: `Maximize\n obj: ${sum()}\nSubject To\n${limits.join('\n')}\nBinary\n ${names.join('\n ')}\nEnd\n`,
	}
}
