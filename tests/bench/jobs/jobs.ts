import pg from 'pg'
import { connectDatabase, disconnectDatabase } from '#app/platform/database.server.ts'
import { startQueue } from '#app/queue/queue.server.ts'
import type { Options } from '../options.ts'
import { circumstances, writeSection } from '../pages/report.ts'
import { explain } from '../plans/explain.ts'
import { findGrowing, type Growing } from '../plans/growing.ts'
import { openCopy } from '../world/world.ts'
import { listJobs } from './job-list.ts'
import { type MeasuredJob, measureJob } from './measure-job.ts'
import { type Watched, watchStatements } from './watch-statements.ts'

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
