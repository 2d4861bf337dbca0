import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { readFileSync, rmSync } from 'node:fs'
import { setTimeout as pause } from 'node:timers/promises'
import { freePort } from '#tests/e2e/server.ts'
import { programs, startCluster } from '#tests/faults/cluster.ts'
import { present } from '#tests/support/present.ts'
import { scratchFolder } from '#tests/support/scratch.ts'
import { processorTime, residentMemory, tree } from './process-time.ts'
import type { Figure } from './table.ts'

const TIMES = 3
const { scripts } = JSON.parse(readFileSync('package.json', 'utf8'))

const sum = (pids: number[], of: (pid: number) => number) => pids.reduce((all, pid) => all + of(pid), 0)
const middle = (values: number[]) => values.toSorted((one, other) => one - other)[values.length >> 1] ?? 0

/** Starts the programs of `npm start`, and stops them once a first page is available. */
async function startOnce(settings: Record<string, string>) {
	const port = await freePort()
	const child = spawn(`exec ${scripts.start.replace('NODE_ENV=production ', '')}`, {
		shell: true,
		stdio: ['ignore', 'ignore', 'inherit'],
		env: { ...process.env, ...settings, PORT: String(port), APP_URL: `http://127.0.0.1:${port}` },
	})
	const ended = once(child, 'exit')
	const live = () =>
		fetch(`http://127.0.0.1:${port}/health/live`).then(
			({ ok }) => ok,
			() => false,
		)
	while (!(await live())) {
		if (child.exitCode !== null) throw new Error('The server stopped before it was ready')
		await pause(20)
	}
	const pids = tree(present(child.pid))
	const measured = { seconds: sum(pids, processorTime), megabytes: sum(pids, residentMemory) }
	child.kill('SIGTERM')
	await ended
	return measured
}

async function startsOn(name: string, settings: Record<string, string>, most: number): Promise<Figure[]> {
	await startOnce(settings) // fills the sample world
	const measured = []
	for (let time = 0; time < TIMES; time++) measured.push(await startOnce(settings))
	const seconds = middle(measured.map((one) => one.seconds))
	const megabytes = middle(measured.map((one) => one.megabytes))
	return [
		{ what: `processor time to ready, ${name}`, value: `${seconds.toFixed(1)} s` },
		{
			what: `memory at ready, ${name}`,
			value: `${megabytes.toFixed(0)} MB`,
			aim: `<= ${most} MB`,
			met: megabytes <= most,
		},
	]
}

/** Measures `npm start` on an existing sample world: all its processes, without the database server. */
export async function start(): Promise<Figure[]> {
	const folder = scratchFolder('start')
	const figures = await startsOn('embedded', { DATA_DIR: folder }, 400)
	rmSync(folder, { recursive: true, force: true })
	if (!programs) return figures
	const cluster = await startCluster()
	const files = scratchFolder('start')
	figures.push(...(await startsOn('on a server', { DATA_DIR: files, DATABASE_URL: cluster.url }, 200)))
	await cluster.remove()
	rmSync(files, { recursive: true, force: true })
	return figures
}
