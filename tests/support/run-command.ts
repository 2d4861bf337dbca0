import { spawn } from 'node:child_process'
import { text } from 'node:stream/consumers'

export type Ran = { code: number | null; out: string; err: string }

/** Runs a program of the product as an operator does, in a process of its own, with these settings and no others. */
export async function runCommand(
	file: string,
	args: readonly string[],
	settings: Record<string, string | undefined>,
): Promise<Ran> {
	const { PATH, HOME, TMPDIR } = process.env
	const child = spawn(process.execPath, ['--import', 'tsx', file, ...args], {
		env: { PATH, HOME, TMPDIR, NODE_ENV: 'production', ...settings },
		stdio: ['ignore', 'pipe', 'pipe'],
	})
	const ended = new Promise<number | null>((resolve) => child.once('close', resolve))
	const [out, err, code] = await Promise.all([text(child.stdout), text(child.stderr), ended])
	return { code, out, err }
}
