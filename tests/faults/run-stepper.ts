import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { createInterface } from 'node:readline'
import { setTimeout as pause } from 'node:timers/promises'
import { programOf } from './build-programs.ts'

const place = { stdio: ['ignore', 'pipe', 'inherit'] as ['ignore', 'pipe', 'inherit'] }

const start = (dataDir: string, ...mode: string[]) =>
	spawn(process.execPath, [programOf('stepper'), dataDir, ...mode], {
		...place,
		env: { ...process.env, LOG_LEVEL: 'silent' },
	})

/** Starts a stepper and kills it so many milliseconds after so many acknowledgements; returns all of them. */
export async function stepAndKill(dataDir: string, count: number, after: number): Promise<string[]> {
	const child = start(dataDir)
	const exited = once(child, 'exit')
	const lines: string[] = []
	const output = createInterface({ input: child.stdout })
	const read = once(output, 'close')
	const enough = new Promise<void>((resolve) => {
		output.on('line', (line) => lines.push(line) === count && resolve())
	})
	await Promise.race([enough, exited])
	await pause(after)
	child.kill('SIGKILL')
	const [code, signal] = await exited
	await read
	if (signal !== 'SIGKILL') throw new Error(`It ended by itself, with ${code}`)
	return lines
}

/** Lets the worker send all waiting notices, and returns when none is left. */
export async function rest(dataDir: string): Promise<void> {
	const [code] = await once(start(dataDir, 'rest'), 'exit')
	if (code !== 0) throw new Error(`The last start ended with ${code}`)
}
