import pg from 'pg'
import { connectDatabase, disconnectDatabase } from '#app/platform/database/database.server.ts'
import { startQueue } from '#app/queue/queue.server.ts'
import type { Options } from '../options.ts'
import { circumstances, writeSection } from '../pages/report.ts'
import { explain, findGrowing, type Growing, type Sight } from '../plans/explain.ts'
import { hear, type Sent } from '../wire/messages.ts'
import type { Executed } from '../wire/tap.ts'
import { openCopy } from '../world/world.ts'
import { listJobs, type MeasuredJob, measureJob } from './job-list.ts'

const SIZE = 100_000

/**
 * `npm run bench -- jobs 100000`: what workers and commands do, on a copy of a world, since they change it; rows a
 * second, by how much the process grows, and what it reads as a whole. False if work that is repeated does so.
 */
export async function jobs({ sizes, in: folder, section, chosen }: Options): Promise<boolean> {
	const size = sizes[0] ?? SIZE
	const world = await openCopy({ size, folder })
	const admin = new pg.Client(world.adminUrl)
	await admin.connect()
	const connection = { connectionString: world.url, max: 4 }
	connectDatabase(connection)
	const watched = watchStatements(admin)
	const asking = new pg.Client(world.url)
	await asking.connect()
	try {
		const growing = await findGrowing(admin)
		const boss = await startQueue({ alone: true })
		const measured: MeasuredJob[] = []
		let isFine = true
		for (const job of listJobs({ connection, admin, folder: world.dataDir })) {
			if (!chosen(job, 'system')) continue
			watched.take()
			const figures = await measureJob(job).catch((error) => console.log(`${job.name}: ${error.message}`))
			if (!figures) continue
			console.log(lineOf(figures))
			measured.push(figures)
			const whole = await readWhole(asking, watched.take(), growing)
			if (whole.length > 0)
				console.log(`  reads as a whole${job.isOnce ? ', as it must' : ''}: ${whole.join('\n    ')}`)
			if (whole.length > 0 && !job.isOnce) isFine = false
		}
		await boss.stop({ graceful: false })
		if (section)
			writeSection(section, [`${circumstances()} ${size} requests.`, tableOf(measured)].join('\n\n'))
		return isFine
	} finally {
		watched.end()
		await asking.end()
		await disconnectDatabase()
		await admin.end()
		await world.remove()
	}
}

/** The growing tables that statements read as a whole, each with the beginning of the statement. */
async function readWhole(
	client: pg.Client,
	statements: ReturnType<Watched['take']>,
	{ tables, isLarge }: Growing,
): Promise<string[]> {
	const found: string[] = []
	for (const [statement, sight] of statements) {
		const text = statement.text.replaceAll(/\s+/g, ' ').slice(0, 120)
		const explained = await explain(client, statement, sight).catch((error) => {
			console.log(`  not explained: ${error.message}: ${text}`)
		})
		const reads = explained?.scans.filter(({ table, read }) => tables.has(table) && isLarge(read)) ?? []
		if (reads.length > 0) found.push(`${[...new Set(reads.map(({ read }) => read))].join(', ')}: ${text}`)
	}
	return found
}

const cells = ({ name, rows, seconds, peak }: MeasuredJob) => [
	name,
	String(Math.round(rows)),
	seconds.toPrecision(3),
	(rows / seconds).toFixed(0),
	peak.toFixed(0),
]
const lineOf = (figures: MeasuredJob) => `| ${cells(figures).join(' | ')} |`

const tableOf = (measured: MeasuredJob[]) =>
	['| job | rows | seconds | rows/s | MB more |', '|---|---|---|---|---|', ...measured.map(lineOf)].join('\n')

const options = '-c plan_cache_mode=force_generic_plan'
const asText = (value: unknown): string | null => {
	if (value === null || value === undefined) return null
	if (value instanceof Date) return value.toISOString()
	if (Array.isArray(value)) return `{${value.map((one) => JSON.stringify(asText(one))).join(',')}}`
	return typeof value === 'object' ? JSON.stringify(value) : String(value)
}

/** Statements of this process, each text once, with the settings of the transaction in which it was first sent. */
type Watched = { take: () => [Executed, Sight][]; end: () => void }

/** Notes what this process sends to its database from now on, except by a connection that only prepares. */
function watchStatements(preparing: pg.Client): Watched {
	const settings = new Map<pg.Client, Executed[]>()
	const seen = new Set<string>()
	let noted: [Executed, Sight][] = []
	const end = hear((client: pg.Client, { text, values }: Sent) => {
		if (client === preparing) return
		const executed = { text, values: values.map(asText), options, connection: 0 }
		const current = settings.get(client) ?? []
		if (/^\s*(begin|commit|rollback)/i.test(text)) settings.delete(client)
		else if (/set_config\(/i.test(text)) settings.set(client, [...current, executed])
		else if (/^\s*(select|insert|update|delete|with)\b/i.test(text) && !seen.has(text)) {
			seen.add(text)
			noted.push([executed, { options, settings: current }])
		}
	})
	return {
		take() {
			const taken = noted
			noted = []
			return taken
		},
		end,
	}
}
