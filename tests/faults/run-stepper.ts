import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { createInterface } from 'node:readline'
import { setTimeout as pause } from 'node:timers/promises'

const place = { stdio: ['ignore', 'pipe', 'inherit'] as ['ignore', 'pipe', 'inherit'] }

const start = (dataDir: string, ...mode: string[]) =>
	spawn(process.execPath, ['--import', 'tsx', 'tests/faults/stepper.ts', dataDir, ...mode], {
		...place,
		env: { ...process.env, LOG_LEVEL: 'silent' },
	})

/** Starts a stepper and kills it so many milliseconds after its first step; answers what it had acknowledged. */
export async function stepAndKill(dataDir: string, after: number): Promise<string[]> {
	const child = start(dataDir)
	const lines: string[] = []
	const output = createInterface({ input: child.stdout })
	const [first, read] = [once(output, 'line'), once(output, 'close')]
	output.on('line', (line) => lines.push(line))
	await Promise.race([first, once(child, 'exit').then(() => Promise.reject(new Error('It did not start')))])
	await pause(after)
	const exited = once(child, 'exit')
	child.kill('SIGKILL')
	const [, signal] = await exited
	await read
	if (signal !== 'SIGKILL') throw new Error('It ended by itself')
	return lines
}

/** Lets the worker send what is waiting, and returns once nothing is. */
export async function rest(dataDir: string): Promise<void> {
	const [code] = await once(start(dataDir, 'rest'), 'exit')
	if (code !== 0) throw new Error(`The last start ended with ${code}`)
}
