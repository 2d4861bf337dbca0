/** Something that a worker or a command does; `run` returns how many rows it worked on. */
export type Job = {
	name: string
	/** Brings the world into the state in which the job has something to do; not measured. */
	prepare?: () => Promise<unknown>
	run: () => Promise<number>
	/** Whether somebody starts it for all there is, so that it may read all. */
	isOnce?: boolean
	/** Runs of a job that is quick; the figures are those of one. */
	times?: number
}

export type MeasuredJob = { name: string; rows: number; seconds: number; peak: number }

const EVERY_MS = 20
const used = () => process.memoryUsage().rss / 1e6

/** Runs a job and returns its rows and seconds, and by how many megabytes the process grew meanwhile at most. */
export async function measureJob({ name, prepare, run, times = 1 }: Job): Promise<MeasuredJob> {
	await prepare?.()
	const before = used()
	let peak = before
	const watch = setInterval(() => {
		peak = Math.max(peak, used())
	}, EVERY_MS)
	const started = performance.now()
	try {
		let rows = 0
		for (let done = 0; done < times; done++) rows += await run()
		const seconds = (performance.now() - started) / 1000 / times
		return { name, rows: rows / times, seconds, peak: Math.max(peak, used()) - before }
	} finally {
		clearInterval(watch)
	}
}
