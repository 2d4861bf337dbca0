import { indexState } from '#app/domain/search/index-state.server.ts'
import { walkIndex } from '#app/domain/search/walk-index.server.ts'
import { systemActor } from '#app/platform/actor.ts'
import {
	connectDatabase,
	disconnectDatabase,
	queuePool,
	withActor,
} from '#app/platform/database/database.server.ts'
import { startEmbeddedDatabase } from '#app/platform/database/open-database.server.ts'
import { readAs } from '#app/platform/database/read.server.ts'

export type Remains = Awaited<ReturnType<typeof read>>

const read = () =>
	withActor(systemActor, async (tx) => ({
		requests: await tx.request.findMany(),
		needs: await tx.need.findMany(),
		entries: await tx.auditEntry.findMany({ orderBy: [{ chain: 'asc' }, { position: 'asc' }] }),
		notices: await tx.notice.findMany(),
	}))

/** Reads everything in a data folder that no process uses any more. */
export async function readRemains(dataDir: string) {
	const database = await startEmbeddedDatabase(dataDir)
	connectDatabase(database.connection)
	try {
		const broken = (await queuePool().query('select * from audit_broken()')).rows
		const jobs = await queuePool().query(
			`select state, retry_count, output, count(*)::int from pgboss.job
				where name = 'send-notice' and state in ('active', 'failed') group by state, retry_count, output`,
		)
		const unfinishedJobs: unknown[] = jobs.rows
		const found = { ...(await read()), broken, unfinishedJobs }
		return { ...found, index: await compareIndex() }
	} finally {
		await disconnectDatabase()
		await database.stop()
	}
}

/** What a walk over everything has to correct in the search index, and how many entries there are. */
async function compareIndex() {
	const [entries, touches] = await withActor(systemActor, async (tx) => {
		await tx.searchWalk.updateMany({ data: { endedAt: new Date(0) } })
		return [await tx.searchEntry.count({ where: { kind: 'request' } }), await tx.searchTouch.count()]
	})
	await walkIndex()
	return { entries, touches, ...(await readAs(systemActor, indexState)) }
}

/** Returns every acknowledgement that the database does not confirm. */
export function lost(acknowledged: string[], { requests, needs, entries }: Remains): string[] {
	const steps = new Set(entries.map(({ requestId, revision }) => `step ${requestId} ${revision}`))
	const added = new Set(
		entries.flatMap(({ type, requestId, needId }) =>
			type === 'request.created' ? `created ${requestId} 0` : type === 'need.added' ? `need ${needId} 0` : [],
		),
	)
	const ids = new Set([...requests, ...needs].map(({ id }) => id))
	const saved = new Map(requests.map(({ id, answersRevision }) => [id, answersRevision]))
	return acknowledged.filter((line) => {
		const [what, id = '', revision] = line.split(' ')
		if (what === 'step') return !steps.has(line)
		if (what === 'saved') return (saved.get(id) ?? -1) < Number(revision)
		return !added.has(line) || !ids.has(id)
	})
}

/** Returns every request or need whose state differs from its audit, or whose steps have a gap. */
export function halfDone({ requests, needs, entries }: Remains): string[] {
	const whole = (row: { id: string; revision: number; status: string }, own: Remains['entries']) => {
		const steps = own.filter(({ revision }) => revision > 0)
		const last = steps.at(-1)
		return (
			steps.every(({ revision }, index) => revision === index + 1) &&
			row.revision === (last?.revision ?? 0) &&
			(!last || row.status === last.to)
		)
	}
	const ofRequest = (id: string) =>
		entries.filter(({ type, requestId }) => requestId === id && type.startsWith('request.'))
	const ofNeed = (id: string) =>
		entries.filter(({ type, needId }) => needId === id && type.startsWith('need.'))
	return [
		...requests.filter((row) => !whole(row, ofRequest(row.id))),
		...needs.filter((row) => !whole(row, ofNeed(row.id))),
	].map(({ id }) => id)
}

/** Returns every step of a request without a notice: all steps of the walk send some. */
export function untold({ entries, notices }: Remains): string[] {
	const told = new Set(notices.map(({ eventKey }) => eventKey))
	return entries
		.filter(({ id, type, revision }) => type.startsWith('request.') && revision > 0 && !told.has(id))
		.map(({ id, type }) => `${type} ${id}`)
}
