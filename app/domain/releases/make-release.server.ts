import { createHash } from 'node:crypto'
import { createInterface } from 'node:readline'
import { PassThrough } from 'node:stream'
import { createGunzip } from 'node:zlib'
import { recordAudit } from '#app/domain/core/record-audit.server.ts'
import { systemActor } from '#app/platform/actor.ts'
import { now } from '#app/platform/clock.server.ts'
import { type Tx, withActor } from '#app/platform/database/database.server.ts'
import { DatabaseAway } from '#app/platform/database/database-away.ts'
import { readAs } from '#app/platform/database/read.server.ts'
import { build, statement } from '#app/platform/database/statement.ts'
import { fileStorage } from '#app/platform/files/file-storage.server.ts'
import { storageProblemOf } from '#app/platform/files/storage-problem.server.ts'
import { newId } from '#app/platform/ids.server.ts'
import { log } from '#app/platform/log/log.server.ts'
import { openSolver } from '#app/platform/solver/solve-program.server.ts'
import type { Dataset, Release } from '#prisma/generated/client.ts'
import { type ReleaseStage, RULES_VERSION, type releaseErrors } from '#workflows/releases/release.ts'
import { composeRelease } from './compose-release.ts'
import { type FactLine, factLine } from './count/fact.ts'
import type { PublishedStates } from './count/published-states.ts'
import { viewOfReleased } from './count/released-view.ts'
import { saveDataset } from './dataset/dataset-signature.server.ts'
import { freezeFacts } from './dataset/freeze-facts.server.ts'
import type { View } from './disclosure/cells.ts'
import { Unprotected } from './disclosure/protect.ts'
import { solveBy } from './disclosure/solve.ts'
import { publishedStates } from './published-states.server.ts'
import { askToRelease } from './release-steps.server.ts'
import { saveRelease } from './save-release.server.ts'

/**
 * The needs of a dataset, from its file. Rejects if the file is not there, or does not hold the lines that the dataset
 * was signed for: nothing is counted from changed needs.
 */
export async function readLines({ storageKey, sha256 }: Pick<Dataset, 'storageKey' | 'sha256'>) {
	if (storageKey === null) throw new Error('The dataset has no file')
	const hash = createHash('sha256')
	const source = await fileStorage().get(storageKey)
	const text = source.pipe(createGunzip()).pipe(new PassThrough())
	source.on('error', (error) => text.destroy(error))
	text.on('data', (chunk: Buffer) => hash.update(chunk))
	const lines: FactLine[] = []
	for await (const line of createInterface({ input: text, crlfDelay: Number.POSITIVE_INFINITY }))
		lines.push(factLine.parse(JSON.parse(line)))
	if (hash.digest('hex') !== sha256) throw new Error('The file of the dataset was changed')
	return lines
}

const numbers = statement(({ period }: { period: string }) =>
	build
		.selectFrom('release_cell as c')
		.innerJoin('release as r', 'r.id', 'c.release_id')
		.where('r.status', '=', 'released')
		.where('r.period', '!=', period)
		.where('c.measure', '=', 'n')
		.where('c.value', 'is not', null)
		.orderBy('r.period')
		.select(['r.period', 'c.table', 'c.dims', 'c.value']),
)

/** What readers have of all other half-years: everything that was released counts when a new release is audited. */
async function earlierViews(period: string, states: PublishedStates): Promise<View[]> {
	const rows = await readAs(systemActor, (read) => read(numbers, { period }))
	return [...new Set(rows.map((row) => row.period))].map((each) =>
		viewOfReleased(
			each,
			rows
				.filter((row) => row.period === each)
				.map((row) => ({ ...row, dims: row.dims as Record<string, string> })), // codes by dimension
			states,
		),
	)
}

/**
 * Makes a release that was ordered: freezes the facts of all needs, counts, protects and audits them, and saves all
 * numbers, of which none is shown before all are there. A job that was stopped goes on from the dataset that it has frozen.
 * What passes by itself, such as a database or a storage that is away, has the job tried again; every other error makes the
 * release a failed one, which can be ordered again.
 */
export async function makeRelease({ releaseId }: { releaseId: string }): Promise<void> {
	const release = await withActor(systemActor, (tx) => tx.release.findUnique({ where: { id: releaseId } }))
	if (release?.status !== 'making') return
	const tell = telling(releaseId)
	const { ask, close } = openSolver()
	try {
		await tell('freezing', 0)
		const dataset = await frozenFor(release)
		await tell('counting', 0)
		const lines = await readLines(dataset)
		const { period } = release
		const states = await publishedStates(dataset.asAt)
		const earlier = await earlierViews(period, states)
		const composed = await composeRelease(lines, { period, states, earlier, solve: solveBy(ask), tell })
		await saveRelease({ ...composed, releaseId, dataset }, async (tx) => {
			const data = { period, dataset: dataset.id, sha256: dataset.sha256 }
			const auditId = await recordAudit(tx, systemActor, { type: 'release.audited', data, internal: true })
			await askToRelease(tx, { releaseId, auditId }, release.orderedBy)
		})
	} catch (error) {
		if (passes(error)) throw error
		log.error({ err: error, releaseId }, 'release failed')
		const why = error instanceof Unprotected ? 'unprotected' : 'failed'
		await withActor(systemActor, (tx) => failRelease(tx, releaseId, why))
	} finally {
		await close()
	}
}

/** Prisma ended a transaction that took too long, or the database one of two that waited for each other. */
const ENDED: readonly unknown[] = ['P2028', 'P2034', '40P01', '40001']

/** Whether the next attempt may succeed without anybody having changed anything. */
function passes(error: unknown): boolean {
	if (error instanceof DatabaseAway || storageProblemOf(error)) return true
	return ENDED.includes((error as { code?: unknown } | null)?.code)
}

/**
 * The dataset of a release: the one that an earlier attempt has frozen, or a new one. One that was frozen by earlier rules
 * may lack what these reckon with.
 */
async function frozenFor({ id, datasetId, orderedBy }: Release) {
	const before =
		datasetId &&
		(await withActor(systemActor, (tx) => tx.dataset.findUniqueOrThrow({ where: { id: datasetId } })))
	if (before && before.rulesVersion === RULES_VERSION) return before
	const frozen = { id: newId(), madeBy: orderedBy, ...(await freezeFacts()) }
	await withActor(systemActor, async (tx) => {
		await saveDataset(tx, frozen)
		const own = { id, status: 'making' as const, datasetId }
		const { count } = await tx.release.updateMany({ where: own, data: { datasetId: frozen.id } })
		if (count === 0) throw new Error('Another job has frozen the dataset of this release')
	})
	return frozen
}

/** Marks a release that is being made as failed. */
export async function failRelease(tx: Tx, id: string, error: (typeof releaseErrors)[number]): Promise<void> {
	const { count } = await tx.release.updateMany({
		where: { id, status: 'making' },
		data: { status: 'failed', stage: null, error, finishedAt: now(), revision: { increment: 1 } },
	})
	if (count > 0)
		await recordAudit(tx, systemActor, { type: 'release.failed', data: { id, error }, internal: true })
}

const EVERY_MS = 1000

/** Tells the page what is being done, not more often than each second. */
function telling(id: string) {
	let last: { stage: ReleaseStage; at: number } | null = null
	return async (stage: ReleaseStage, percent: number) => {
		if (last?.stage === stage && Date.now() - last.at < EVERY_MS) return
		last = { stage, at: Date.now() }
		const progress = Math.floor(percent)
		await withActor(systemActor, (tx) =>
			tx.release.updateMany({ where: { id, status: 'making' }, data: { stage, progress } }),
		)
	}
}
