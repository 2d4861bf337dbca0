import { beforeAll } from 'vitest'

type Suite = { shuffle?: boolean; tasks: readonly (Suite | object)[] }

function keepOrder(suite: Suite) {
	suite.shuffle = false
	for (const task of suite.tasks) if ('tasks' in task) keepOrder(task)
}

// The tests of a file that share a database go on from what those before them left there: they come as they stand.
// biome-ignore lint/correctness/noEmptyPattern: the runner asks for a pattern before the suite
beforeAll(({}, suite) => keepOrder(suite as Suite))
