import { makeRelease } from '#app/domain/releases/make-release.server.ts'
import { orderRelease } from '#app/domain/releases/order-release.server.ts'
import { systemActor } from '#app/platform/actor.ts'
import { now } from '#app/platform/clock.server.ts'
import { withActor } from '#app/platform/database/database.server.ts'
import { inWorld } from '#tests/e2e/walk-data.ts'
import { office } from '#tests/support/people.ts'
import { lastHalfYear, periodBefore } from '#workflows/figures/periods.ts'
import type { Options } from '../options.ts'
import { type Figure, print } from '../table.ts'
import { openCopy } from '../world/world.ts'

/** Seconds for a release of 100,000 needs, from the order to the end of its audit. */
const AIM = 300

/** `npm run bench -- release 100000`: how long the release of the last half-year takes, beside those released before. */
export async function release({ sizes, in: folder }: Options): Promise<void> {
	for (const size of sizes.length > 0 ? sizes : [100_000]) {
		const world = await openCopy({ size, folder })
		try {
			const place = { databaseUrl: world.url, dataDir: world.dataDir }
			print([await inWorld(place, () => released(size))])
		} finally {
			await world.stop()
		}
	}
}

async function released(size: number): Promise<Figure> {
	const period = await unreleased()
	const started = performance.now()
	const releaseId = await orderRelease({ ...office.administrator, id: 'sample-administrator' }, period)
	await makeRelease({ releaseId })
	const seconds = (performance.now() - started) / 1000
	const [made, cells, hidden] = await withActor(systemActor, (tx) =>
		Promise.all([
			tx.release.findUniqueOrThrow({ where: { id: releaseId } }),
			tx.releaseCell.count({ where: { releaseId } }),
			tx.releaseCell.count({ where: { releaseId, value: null } }),
		]),
	)
	return {
		what: `release of ${period} among ${size} requests`,
		value: `${seconds.toFixed(1)} s`,
		against: `${made.status}, ${cells} numbers, ${hidden} of them hidden`,
		aim: `<= ${AIM} s`,
		met: made.status === 'audited' && seconds <= AIM,
	}
}

/** The last half-year, or the one before where that was released in the sample world. */
async function unreleased() {
	const last = lastHalfYear(now())
	const known = await withActor(systemActor, (tx) =>
		tx.release.count({ where: { period: last, status: 'released' } }),
	)
	return known === 0 ? last : (periodBefore(last) ?? last)
}
