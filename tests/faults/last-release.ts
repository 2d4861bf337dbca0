import { execFileSync } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, symlinkSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'

/** The last release, which the present one is installed beside and after. Its migrations end with `LAST_UNCHECKED`. */
const COMMIT = '0bfae25d30ccfa4698424b938331f48c64983ab3'

const root = resolve(import.meta.dirname, '../..')
// The build of a release is an operator's, who runs no tests meanwhile: our configuration of Vite asks for these.
const { VITEST: _, ...others } = process.env
const operator = { ...others, NODE_ENV: 'production' as const }
const run = (command: string, args: string[], cwd = root) =>
	execFileSync(command, args, {
		cwd,
		stdio: ['ignore', 'ignore', 'inherit'],
		env: { ...operator, VITE_SAMPLE_PAGES: 'true' },
	})

/** Whether this clone has the history up to the last release. */
export function hasLastRelease(): boolean {
	try {
		run('git', ['cat-file', '-e', `${COMMIT}^{commit}`])
		return true
	} catch {
		console.log(
			`Left out: the upgrade from the last release (git fetch --unshallow: ${COMMIT} is not in this clone)`,
		)
		return false
	}
}

/** Returns the folder of the last release as an operator has it, built once and kept for later runs. */
export function lastRelease(): string {
	// Not in `node_modules`, whose files the build leaves as they are.
	const kept = join(tmpdir(), 'ta-requests-releases')
	const folder = join(kept, COMMIT)
	if (existsSync(folder)) return folder
	const building = `${folder}.unfinished`
	rmSync(building, { recursive: true, force: true })
	mkdirSync(building, { recursive: true })
	const archive = join(kept, 'sources.tar')
	run('git', ['archive', '--output', archive, COMMIT])
	run('tar', ['-xf', archive, '-C', building])
	rmSync(archive)
	const lock = (at: string) => readFileSync(join(at, 'package-lock.json'), 'utf8')
	if (lock(building) === lock(root)) {
		symlinkSync(join(root, 'node_modules'), join(building, 'node_modules'))
		run('npx', ['--no-install', 'prisma', 'generate'], building)
	} else run('npm', ['ci', '--include=dev', '--no-audit', '--no-fund', '--loglevel=error'], building)
	run('npm', ['run', 'build'], building)
	renameSync(building, folder)
	return folder
}
