import { beforeAll, describe, expect, test } from 'vitest'
import { useWorld } from '#tests/support/world.ts'
import { describeAll } from './describe-rights.ts'
import { prepareTrials } from './trials.ts'
import { fillTwoStates } from './two-states.ts'

const MINUTES = 60_000

// About ten thousand statements: on a server only, since policies and triggers are the same on the embedded database.
describe.runIf(process.env.TEST_DATABASE === 'postgres')('who may change what', () => {
	useWorld()
	beforeAll(fillTwoStates, 5 * MINUTES)
	beforeAll(prepareTrials)

	// After an intended change: npx vitest run --project domain-alone tests/database/rights.test.ts -u
	test('is what rights.txt says of each table, column and role, as it was tried', {
		timeout: 5 * MINUTES,
	}, async () => {
		await expect(await describeAll()).toMatchFileSnapshot('./rights.txt')
	})
})
