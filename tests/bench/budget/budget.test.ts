import { expect, test } from 'vitest'
import { programs } from '#tests/faults/cluster.ts'
import { exceeded, forgottenPages, readBudget } from './budget.ts'
import { countSampleWorld } from './command.ts'

// The statements are the same on the embedded database, where nothing can listen in between.
test.skipIf(!programs)(
	'no page needs more statements, transactions or bytes than its budget allows, and none is forgotten',
	async () => {
		const counted = await countSampleWorld()
		expect(forgottenPages(counted.map(({ page }) => page.path))).toEqual([])
		expect(exceeded(counted, readBudget())).toEqual([])
	},
)
