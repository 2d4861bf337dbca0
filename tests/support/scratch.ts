import { spawn } from 'node:child_process'
import { accessSync, constants, mkdtempSync, statfsSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'

const ROOM = 2 * 1024 ** 3

// In memory if there is space: a database opens several times faster there.
function place() {
	try {
		accessSync('/dev/shm', constants.W_OK)
		const { bavail, bsize } = statfsSync('/dev/shm')
		return bavail * bsize > ROOM ? '/dev/shm' : tmpdir()
	} catch {
		return tmpdir()
	}
}

/** Creates an empty folder; the caller removes it. */
export const scratchFolder = (name: string) => mkdtempSync(join(place(), `ta-${name}-`))

export type Ran = { code: number | null; out: string; err: string }

/** Runs a built program (`build/server/NAME.js`) as an operator does: a separate process with only these settings. */
export async function runCommand(
	name: string,
	args: readonly string[],
	settings: Record<string, string | undefined>,
): Promise<Ran> {
	const { PATH, HOME, TMPDIR } = process.env
	const child = spawn(process.execPath, [`build/server/${name}.js`, ...args], {
		env: { PATH, HOME, TMPDIR, NODE_ENV: 'production', ...settings },
		stdio: ['ignore', 'pipe', 'pipe'],
	})
	const ended = new Promise<number | null>((resolve) => child.once('close', resolve))
	const [out, err, code] = await Promise.all([text(child.stdout), text(child.stderr), ended])
	return { code, out, err }
}
