import { log } from '#app/platform/log/log.server.ts'
import { queuePool } from './database.server.ts'
import { place, setPlace } from './schema-place.ts'

type Ahead = { newest: string; stops: boolean }
type SendQuery = (text: string, values: unknown[]) => Promise<{ rows: unknown[] }>

/** What a process knows of the schema, and how it behaves when a newer release has migrated the database. */
type Watch = {
	aheadOf: (ask: SendQuery) => Promise<Ahead | null>
	/** The operator goes back to this release, which then works on what a newer one has migrated. */
	goesBack: boolean
	/** Called once, when the database is found to be ahead. */
	onAhead: () => void
}

let watch: Watch | undefined
const LOOK_MS = 5_000

/**
 * Looks every few seconds whether a newer release has migrated the database of this process. From then on it is
 * not ready and takes no new jobs; if that release stops this one, pages say that they are not available.
 */
export function watchSchema(asked: Watch): void {
	watch = asked
	setInterval(() => void lookAtSchema().catch(() => {}), LOOK_MS).unref() // away: the next look finds out
}

/** Whether this release works on the schema as it is now; asks the database. Without a watch it does. */
export async function lookAtSchema(): Promise<boolean> {
	if (!watch) return true
	const ahead = await watch.aheadOf((text, values) => queuePool().query(text, values))
	if (!ahead || (watch.goesBack && !ahead.stops)) return true
	const before = place()
	setPlace(ahead.stops ? 'outside' : 'ahead')
	if (place() === before) return false
	log.error(
		{ migration: ahead.newest },
		ahead.stops
			? 'A newer release has migrated the database and stops this one: pages are not available, no job is taken. Start the newer release.'
			: 'A newer release has migrated the database: this process is not ready and takes no more jobs. Start the newer release, and stop this one.',
	)
	if (before === 'within') watch.onAhead()
	return false
}
