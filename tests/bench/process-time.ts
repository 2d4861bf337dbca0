import { existsSync, readFileSync } from 'node:fs'

/** From `sysconf(_SC_CLK_TCK)`, the same on every Linux that Node supports. */
const TICKS_PER_SECOND = 100

/** Returns the process and all its descendants. */
export function tree(pid: number): number[] {
	const tasks = `/proc/${pid}/task/${pid}/children`
	const children = existsSync(tasks) ? readFileSync(tasks, 'utf8').trim().split(' ').filter(Boolean) : []
	return [pid, ...children.flatMap((child) => tree(Number(child)))]
}

/** Returns the processor time of a process with its threads and ended children, in seconds; 0 if it has ended. */
export function processorTime(pid: number): number {
	let stat: string
	try {
		stat = readFileSync(`/proc/${pid}/stat`, 'utf8')
	} catch {
		return 0
	}
	const ticks = stat
		.replace(/^.*\) /s, '')
		.split(' ')
		.slice(11, 15)
		.reduce((sum, field) => sum + Number(field), 0)
	return ticks / TICKS_PER_SECOND
}

/** Returns the processor time of a process and everything it has started, in seconds. */
export const timeOfTree = (pid: number) => tree(pid).reduce((sum, one) => sum + processorTime(one), 0)

/** Returns the resident memory of a process, in MB. */
export const residentMemory = (pid: number) =>
	Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? 0) / 1024

/**
 * Runs work and returns its seconds by the clock, and those of a processor that this process has spent with its threads
 * and with programs that it ended meanwhile. Only the latter are alike on a machine that has other work.
 */
export async function timed(work: () => Promise<unknown>) {
	const [processorBefore, before] = [processorTime(process.pid), performance.now()]
	await work()
	return {
		seconds: (performance.now() - before) / 1000,
		processor: processorTime(process.pid) - processorBefore,
	}
}
