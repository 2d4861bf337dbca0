import { cpSync, rmSync } from 'node:fs'
import { expect, inject, test } from 'vitest'
import { walkIndex } from '#app/domain/search/walk-index.server.ts'
import { untilFilled } from '#tests/e2e/server.ts'
import { createWorld, dropWorld, inWorld, unsent } from '#tests/e2e/walk-data.ts'
import { programs } from '#tests/faults/cluster.ts'
import { engine } from '#tests/support/engine.mjs'
import { scratchFolder } from '#tests/support/scratch.ts'
import { countWorld } from '../pages/measure.ts'
import type { Page, Reader } from '../pages/readers.ts'
import { exceeded, excesses, forgottenPages, readBudget } from './budget.ts'
import { countSampleWorld } from './command.ts'

/** Counts what the pages need of a copy of the sample world that this run has filled. */
async function countCopy() {
	const seededWorld = inject('seededWorld')
	await untilFilled(seededWorld)
	const admin = inject('server')
	const dataDir = scratchFolder('budget')
	cpSync(seededWorld, dataDir, { recursive: true })
	const name = `budget_${process.pid}`
	const url = await createWorld(admin, name, unsent)
	const adminUrl = `postgres://${admin.user}:${admin.password}@${admin.host}:${admin.port}/${name}`
	try {
		const world = { url, adminUrl, dataDir }
		// No worker runs there, and a search finds indexed entries only.
		await inWorld({ dataDir, databaseUrl: url }, () => walkIndex())
		const { counted } = await countWorld(world, { only: () => true })
		const over = counted.filter((one) => excesses(one, readBudget()).length > 0)
		if (over.length === 0) return counted
		// On a busy machine a setting may be read again in each view of a page: an excess is counted once more.
		const isOver = (page: Page, reader: Reader) =>
			over.some((one) => one.page.name === page.name && one.reader === reader)
		const { counted: again } = await countWorld(world, { only: isOver })
		return [...counted.filter((one) => !over.includes(one)), ...again]
	} finally {
		await dropWorld(admin, name)
		rmSync(dataDir, { recursive: true, force: true })
	}
}

// The statements are the same on the embedded database, where nothing can listen in between.
test.skipIf(!programs)(
	'no page needs more statements, transactions or bytes than its budget allows, and none is forgotten',
	async () => {
		const counted = await (engine === 'postgres' ? countCopy() : countSampleWorld())
		expect(forgottenPages(counted.map(({ page }) => page.path))).toEqual([])
		expect(exceeded(counted, readBudget())).toEqual([])
	},
)
