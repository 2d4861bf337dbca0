import { AsyncLocalStorage } from 'node:async_hooks'
import type pg from 'pg'
import { cuttable, openPool, openReads } from './connections.server.ts'
import { DatabaseAway } from './database-away.ts'

/** `behind`: by more than the setting allows; `foreign`: no replica of our database. */
export type ReplicaState = 'used' | 'behind' | 'away' | 'foreign'

/** A page on its way. `after`: where the log of changes was when its person had last changed something. */
export type PageRead = { after: number; hasChanged: boolean }

/** Where a replica is, by how many seconds it may be behind, and who is told of each change of its state. */
export type ReplicaSetting = {
	connection: pg.PoolConfig
	seconds: number
	changed: (state: ReplicaState) => void
}

type LogPosition = { position: number | null; cluster: string }
type Look = { at: number; position: number }

// Positions in the log of changes are bytes since its beginning. The databases of a cluster are the same on a replica.
const cluster = `(select system_identifier from pg_control_system()) || ' ' || current_database() as cluster`
const primaryPlace = `select (pg_current_wal_lsn() - '0/0'::pg_lsn)::float8 as position, ${cluster}`
const replicaPlace = `select (pg_last_wal_replay_lsn() - '0/0'::pg_lsn)::float8 as position, ${cluster}
	where pg_is_in_recovery() union all select null, '' where not pg_is_in_recovery()`
const replayedPosition = `select (pg_last_wal_replay_lsn() - '0/0'::pg_lsn)::float8 as position`
// What is only being written counts as well: a commit may be acknowledged before it is on disk.
const lastChange = `select (pg_current_wal_insert_lsn() - '0/0'::pg_lsn)::float8 as position`

const EVERY_MS = 1_000
const SILENT_MS = 2_000

/** A page whose person has changed something of which the place in the log is not known reads from the primary. */
const UNKNOWN = Number.MAX_SAFE_INTEGER

export type Replica = ReturnType<typeof createReplica>

/**
 * A streaming replica that pages read from while it answers and is not behind. Every second the primary is asked where
 * its log ends, and the replica how far it has come: so it is known, by the clock of this process alone, up to which
 * moment the replica has everything.
 */
export function createReplica(ofPrimary: pg.PoolConfig, { connection, seconds, changed }: ReplicaSetting) {
	// Connections of its own: pages that wait for one must not look like a replica that is behind.
	const primary = openPool({ ...ofPrimary, max: 2 })
	const { config, cut } = cuttable({ connectionTimeoutMillis: 3_000, ...connection })
	const pool = openReads(config)
	const watch = openPool({ ...config, max: 1 })
	const pages = new AsyncLocalStorage<PageRead>()
	let looks: Look[] = []
	let failure: 'away' | 'foreign' | null = 'away'
	let completeAt = Number.NEGATIVE_INFINITY
	let replayed = 0
	let told: ReplicaState | undefined

	function state(): ReplicaState {
		if (failure) return failure
		return performance.now() - completeAt > seconds * 1000 ? 'behind' : 'used'
	}

	async function look() {
		const at = performance.now()
		const own = await inTime(placeOf(primary, primaryPlace)).catch(() => null)
		const found = await inTime(placeOf(watch, replicaPlace)).catch(() => null)
		if (!found) {
			failure = 'away'
			cut()
		} else if (found.position === null || (own && own.cluster !== found.cluster)) failure = 'foreign'
		else if (own || !failure) compare(own?.position ?? null, found.position, at)
		tell()
	}

	function compare(own: number | null, found: number, at: number) {
		failure = null
		replayed = found
		if (own !== null) looks.push({ at, position: own })
		completeAt = Math.max(
			completeAt,
			...looks.filter(({ position }) => position <= found).map((one) => one.at),
		)
		looks = looks.filter((one) => one.at > completeAt && at - one.at <= seconds * 1000)
	}

	function tell() {
		const now = state()
		if (now === told) return
		told = now
		changed(now)
	}

	let looking = look()
	const timer = setInterval(() => {
		looking = looking.then(look)
	}, EVERY_MS).unref()

	return {
		state,
		/** The longest time, in seconds, for which a replica in use may lack a change. */
		seconds: seconds + 1,

		/** Runs what answers a request that may read from the replica. */
		serve: <T>(page: PageRead, work: () => T) => pages.run(page, work),

		/** The page that is being answered, if it may read from the replica. */
		page: () => pages.getStore(),

		/**
		 * The connections for the reads of the page that is being answered; null if the primary must answer: no page of
		 * the web, the replica cannot be used, or it lacks a change of the same person.
		 */
		async pool(): Promise<pg.Pool | null> {
			const page = pages.getStore()
			if (!page || page.hasChanged || state() !== 'used') return null
			if (page.after <= replayed) return pool
			if (page.after === UNKNOWN) return null
			const found = await placeOf(pool, replayedPosition).catch(() => null)
			return found?.position != null && found.position >= page.after ? pool : null
		},

		/** Where the log of changes ends now: everything changed so far is before it. */
		lastChange: async () => (await placeOf(primary, lastChange).catch(() => null))?.position ?? UNKNOWN,

		/** To be told of a read that failed here: if the replica was lost, pages leave it at once. */
		failed(error: unknown) {
			if (error instanceof DatabaseAway) failure = 'away'
			tell()
		},

		async end() {
			clearInterval(timer)
			await looking
			cut()
			await Promise.all([pool.end(), watch.end(), primary.end()])
		},
	}
}

async function placeOf(pool: pg.Pool, text: string): Promise<LogPosition | undefined> {
	return (await pool.query<LogPosition>(text)).rows[0]
}

const inTime = <T>(work: Promise<T>): Promise<T> =>
	Promise.race([
		work,
		new Promise<never>((_, reject) => setTimeout(reject, SILENT_MS, new Error('silent')).unref()),
	])
