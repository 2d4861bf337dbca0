import pg from 'pg'
import { connectDatabase, disconnectDatabase } from '#app/platform/database.server.ts'
import { startQueue } from '#app/queue/queue.server.ts'
import type { Options } from '../options.ts'
import { circumstances, writeSection } from '../pages/report.ts'
import { openCopy } from '../world/world.ts'
import { listJobs } from './job-list.ts'
import { type MeasuredJob, measureJob } from './measure-job.ts'

const SIZE = 100_000

/**
 * `npm run bench -- jobs 100000`: what workers and commands do, on a copy of a world, since they change it; rows a
 * second, and by how much the process grows.
 */
export async function jobs({ sizes, in: folder, section, chosen }: Options): Promise<void> {
	const size = sizes[0] ?? SIZE
	const world = await openCopy({ size, folder })
	const admin = new pg.Client(world.adminUrl)
	await admin.connect()
	const connection = { connectionString: world.url, max: 4 }
	connectDatabase(connection)
	try {
		const boss = await startQueue({ alone: true })
		const measured: MeasuredJob[] = []
		for (const job of listJobs({ connection, admin, folder: world.dataDir })) {
			if (!chosen(job, 'system')) continue
			const figures = await measureJob(job).catch((error) => console.log(`${job.name}: ${error.message}`))
			if (!figures) continue
			console.log(lineOf(figures))
			measured.push(figures)
		}
		await boss.stop({ graceful: false })
		if (section)
			writeSection(section, [`${circumstances()} ${size} requests.`, tableOf(measured)].join('\n\n'))
	} finally {
		await disconnectDatabase()
		await admin.end()
		await world.remove()
	}
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
