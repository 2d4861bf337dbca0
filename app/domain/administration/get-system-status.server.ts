import { requireAbility } from '#app/domain/core/rights.ts'
import { COUNTED, countUnsent, outboxMoments } from '#app/domain/notifications/outbox-figures.server.ts'
import { dueEnds, readEnds } from '#app/domain/reference/data-ends.server.ts'
import { indexFaults } from '#app/domain/search/index-faults.server.ts'
import { type IndexState, indexState } from '#app/domain/search/index-state.server.ts'
import { comparesWords } from '#app/domain/search/words/vocabulary.server.ts'
import { newestFile } from '#app/domain/stored-files/newest-file.server.ts'
import type { Actor } from '#app/platform/actor.ts'
import { CLOCKS_MS, now } from '#app/platform/clock.server.ts'
import { replica, type Tx } from '#app/platform/database/database.server.ts'
import { readAs } from '#app/platform/database/read.server.ts'
import { storageProblem } from '#app/platform/files/storage-check.server.ts'
import { scansFiles } from '#app/platform/files/virus-scan.server.ts'
import { silentNeighbours } from '#app/platform/neighbours.server.ts'
import {
	countJobs,
	type JobCount,
	MOST_COUNTED,
	missesWorker,
	type WorkState,
	workState,
} from '#app/queue/job-board.server.ts'
import { dayOfOffice } from '#workflows/calendars/day-of.ts'
import { WHOLE_RUN } from '../retention/run-retention.server.ts'
import { restingDomains, serverFailure } from './outgoing-emails.server.ts'

const MINUTE = 60 * 1000
const DAY = 24 * 60 * MINUTE

const order = [
	...([
		'database',
		'replica',
		'clock',
		'worker',
		'queue',
		'jobs',
		'mail',
		'mailServer',
		'certificate',
		'resting',
		'bounced',
		'parked',
	] as const),
	...([
		'storage',
		'files',
		'scanner',
		'seal',
		'retention',
		'search',
		'unindexed',
		'spelling',
		'referenceData',
	] as const),
]

/** One part of the system that must work, with a time or a number where there is one. */
export type Check = {
	name: (typeof order)[number]
	ok: boolean
	/** Not a fault, and no result either: not configured, or not happened yet. */
	absent?: boolean
	at?: Date | null
	count?: number
	/** As far as this was counted. */
	most?: number
	/** Which records are concerned, by kind and id, and why: no text of theirs. */
	records?: readonly { subject: string; reason: string }[]
}

/** The status of everything the system depends on. Read only; each fault comes with its remedy. */
export async function getSystemStatus(
	actor: Actor,
): Promise<{ checks: Check[]; versions: Record<string, string> }> {
	requireAbility(actor, 'watchSystem')
	// Outside the transaction: the embedded database has one connection, and a scanner may be slow.
	const around = [
		...queue(await countJobs(), await workState()),
		await storage(),
		await files(),
		await scanner(),
		replicaCheck(),
	]
	return readAs(actor, async (read) => {
		const index = [
			indexCheck(await indexState(read)),
			unindexed(await indexFaults(read)),
			spelling(await comparesWords(read)),
			referenceData(dueEnds(await readEnds(read), dayOfOffice(now())).length),
		]
		return read.models(async (tx) => {
			const inside = [
				...(await database(tx)),
				...(await mailChecks(tx)),
				await lastSeal(tx),
				await lastRetention(tx),
				...index,
			]
			const checks = [...inside, ...around].sort(
				(one, other) => order.indexOf(one.name) - order.indexOf(other.name),
			)
			return { checks, versions: await versions(tx) }
		})
	})
}

async function database(tx: Tx): Promise<Check[]> {
	const [row] = await tx.$queryRaw<{ at: Date }[]>`select clock_timestamp() as at`
	const apart = Math.abs((row?.at.getTime() ?? 0) - Date.now())
	return [
		{ name: 'database', ok: row !== undefined },
		{ name: 'clock', ok: apart < MINUTE, at: row?.at ?? null, count: Math.round(apart / 1000) },
	]
}

/** Of the process that shows it; the others look by themselves. */
function replicaCheck(): Check {
	const state = replica()?.state()
	return { name: 'replica', ok: !state || state === 'used', absent: !state }
}

function queue(jobs: JobCount[], state: WorkState): Check[] {
	const [waiting, failed] = [summed(jobs, 'waiting'), summed(jobs, 'failed')]
	return [
		{ name: 'worker', ok: !missesWorker(state), absent: !state.beats, at: state.beatAt },
		{ name: 'queue', ok: state.lateSince === null, ...waiting },
		{ name: 'jobs', ok: failed.count === 0, ...failed },
	]
}

function summed(jobs: JobCount[], state: 'waiting' | 'failed') {
	const count = jobs.reduce((sum, job) => sum + job[state], 0)
	return { count, most: MOST_COUNTED }
}

const storage = async (): Promise<Check> => ({ name: 'storage', ok: (await storageProblem()) === null })

async function files(): Promise<Check> {
	const found = await newestFile()
	return { name: 'files', ok: found !== 'missing', absent: found === 'none' }
}

async function scanner(): Promise<Check> {
	if (!scansFiles()) return { name: 'scanner', ok: true, absent: true }
	return { name: 'scanner', ok: !(await silentNeighbours()).includes('scanner') }
}

async function lastSeal(tx: Tx): Promise<Check> {
	const seal = await tx.auditSeal.findFirst({ orderBy: { day: 'desc' }, select: { day: true } })
	const [first] = await tx.$queryRaw<{ at: Date | null }[]>`
		select at from audit_entry where chain = 'office' order by position limit 1`
	// A day without events has no seal; the fault is an old entry that is not sealed.
	const [since, until] = [seal ? seal.day.getTime() + DAY : 0, now().getTime() - 2 * DAY]
	const unsealed = await tx.$queryRaw<{ id: string }[]>`
		select id from audit_entry
		where chain = 'office' and at >= ${new Date(since)} and at < ${new Date(until)} limit 1`
	return { name: 'seal', ok: unsealed.length === 0, absent: !seal && !first, at: seal?.day ?? null }
}

async function lastRetention(tx: Tx): Promise<Check> {
	const run = await tx.removal.findFirst({
		where: { class: WHOLE_RUN, at: { lte: new Date(now().getTime() + CLOCKS_MS) } },
		orderBy: { at: 'desc' },
		select: { at: true },
	})
	return { name: 'retention', ok: !!run && now().getTime() - run.at.getTime() < 2 * DAY, at: run?.at ?? null }
}

/**
 * While the index is built it says how many records are left; afterwards, when all were last compared, or how many
 * entries differed then.
 */
function indexCheck({ isBuilding, done, total, endedAt, differing }: IndexState): Check {
	if (isBuilding) return { name: 'search', ok: true, absent: true, count: Math.max(0, total - done) }
	return differing > 0
		? { name: 'search', ok: false, count: differing }
		: { name: 'search', ok: true, at: endedAt }
}

/** Records that cannot be found since they could not be indexed. */
const unindexed = ({ count, shown }: Awaited<ReturnType<typeof indexFaults>>): Check => ({
	name: 'unindexed',
	ok: count === 0,
	count,
	records: shown,
})

/** Only an offer of the search: without the extension it is not configured. */
const spelling = (compares: boolean): Check => ({ name: 'spelling', ok: true, absent: !compares })

/** How many lists, calendars and rates end soon or have ended. */
const referenceData = (count: number): Check => ({ name: 'referenceData', ok: count === 0, count })

async function versions(tx: Tx): Promise<Record<string, string>> {
	const [row] = await tx.$queryRaw<{ version: string }[]>`select current_setting('server_version') as version`
	return {
		node: process.version,
		postgres: row?.version ?? '',
		product: process.env.npm_package_version ?? '0.1.0',
	}
}

const HOUR = 60 * 60 * 1000

/** Status of the outbox: due date of the oldest e-mail, mail server, domains on hold, undeliverable e-mails. */
export async function mailChecks(tx: Tx) {
	const { sentAt, oldest } = await outboxMoments(tx)
	const counts = new Map((await countUnsent(tx)).map(({ status, count }) => [status, count]))
	const [bounced, parked] = [counts.get('bounced') ?? 0, counts.get('parked') ?? 0]
	const late = oldest !== null && oldest.getTime() < now().getTime() - HOUR
	const failure = await serverFailure(tx)
	const resting = (await restingDomains(tx)).filter(({ domain }) => domain !== null)
	return [
		{ name: 'mail' as const, ok: !late, absent: !sentAt && !oldest, at: late ? oldest : sentAt },
		{ name: 'mailServer' as const, ok: failure === null || failure === 'certificate' },
		{ name: 'certificate' as const, ok: failure !== 'certificate' },
		{ name: 'resting' as const, ok: resting.length === 0, count: resting.length },
		{ name: 'bounced' as const, ok: bounced === 0, count: bounced, most: COUNTED },
		{ name: 'parked' as const, ok: parked === 0, count: parked, most: COUNTED },
	]
}
