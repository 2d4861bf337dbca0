import { chmodSync, rmSync } from 'node:fs'
import { scratchFolder } from '#tests/support/scratch.ts'
import type { Options } from '../options.ts'
import { countWorld } from '../pages/measure.ts'
import { openWorld } from '../world/world.ts'
import { budgetOf, exceeded, readBudget, writeBudget } from './budget.ts'

/** Counts what the pages of a new sample world need: an older one has other overdue days. */
export async function countSampleWorld() {
	const folder = scratchFolder('budget')
	chmodSync(folder, 0o755) // PostgreSQL may run as another user
	const world = await openWorld({ size: 0, folder })
	try {
		return (await countWorld(world, { only: () => true })).counted
	} finally {
		await world.stop()
		rmSync(folder, { recursive: true, force: true })
	}
}

/**
 * `npm run bench -- budget`: compares what every page of the sample world needs with its budget; `--write` makes the
 * present figures the budget. Returns whether nothing exceeds it.
 */
export async function budget({ write }: Options): Promise<boolean> {
	const counted = await countSampleWorld()
	if (write) {
		writeBudget(budgetOf(counted))
		return true
	}
	const found = exceeded(counted, readBudget())
	console.log(found.length === 0 ? `${counted.length} pages keep to their budget` : found.join('\n'))
	return found.length === 0
}
