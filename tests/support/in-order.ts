import { beforeAll } from 'vitest'

type Suite = { shuffle?: boolean; tasks: readonly (Suite | object)[] }

function keepOrder(suite: Suite) {
	suite.shuffle = false
	for (const task of suite.tasks) if ('tasks' in task) keepOrder(task)
}

// Tests of a file that share a database build on each other: they run in their written order.
// biome-ignore lint/correctness/noEmptyPattern: the runner asks for a pattern before the suite
beforeAll(({}, suite) => keepOrder(suite as Suite))
