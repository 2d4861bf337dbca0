// `npm test`: from a fresh clone to one last line that says how many tests passed. Plain JavaScript without
// dependencies, because it runs before anything is installed. Arguments are handed on to vitest.
import { spawn, spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { isBuilt, isInstalled, root, withSamplePages } from '../app/commands/prepared.mjs'
import { browserProgram, pdfTextProgram, serverPrograms, threadProgram } from './support/server-programs.mjs'

function finish({ passed, failed, skipped }) {
	console.log(`${passed} passed, ${failed} failed${skipped ? `, ${skipped} skipped` : ''}`)
	process.exit(failed === 0 && passed > 0 ? 0 : 1)
}

function run(what, command, args, options = {}) {
	console.log(`${what} …`)
	const quiet = { cwd: root, stdio: ['ignore', 'ignore', 'inherit'], shell: process.platform === 'win32' }
	const { status } = spawnSync(command, args, { ...quiet, ...options })
	if (status !== 0) console.log(`${what} failed: ${command} ${args.join(' ')}`)
	return status === 0
}

/** Debian's packages of what the tests drive, when we may install them. */
function installPrograms(packages) {
	if (packages.length === 0 || process.getuid?.() !== 0 || !existsSync('/etc/debian_version')) return
	// The server is only there for throw-away clusters of our own: no other one is made and started.
	const settings = '/etc/postgresql-common'
	if (packages.includes('postgresql') && !existsSync(settings)) {
		mkdirSync(settings, { recursive: true })
		writeFileSync(join(settings, 'createcluster.conf'), 'create_main_cluster = false\n')
	}
	const options = { env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } }
	const install = ['install', '-y', '-qq', '--no-install-recommends', ...packages]
	if (run('Looking for packages', 'apt-get', ['update', '-qq'], options))
		run(`Installing ${packages.join(' and ')}`, 'apt-get', install, options)
}

const suites = ['unit', 'platform*', 'pglite*', 'postgres*', 'matrix*', 'attacks*', 'faults', 'e2e']

/** Leaves out the suites whose program is missing, and says so. */
function choose(given) {
	const wanted = [
		!serverPrograms() && 'postgresql',
		!browserProgram() && 'chromium',
		!pdfTextProgram() && 'poppler-utils',
		!threadProgram() && 'notmuch',
	]
	installPrograms(wanted.filter(Boolean))
	if (!pdfTextProgram()) console.log('Left out: what reads PDFs (Debian: apt-get install poppler-utils)')
	if (!threadProgram())
		console.log('Left out: threads as a mail reader makes them (Debian: apt-get install notmuch)')
	const missing = [!serverPrograms() && 'postgres*', !browserProgram() && 'e2e'].filter(Boolean)
	if (missing.length === 0) return []
	console.log(`Left out: ${missing.join(', ')} (Debian: apt-get install postgresql chromium)`)
	// Vitest runs a project that any of the names fits, so the ones that are left are named, not the ones left out.
	if (given.some((argument) => argument.startsWith('--project'))) return []
	return suites.filter((name) => !missing.includes(name)).map((name) => `--project=${name}`)
}

if (
	!isInstalled() &&
	!run('Installing packages', 'npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error'])
)
	finish({ passed: 0, failed: 1 })
if (!isBuilt() && !run('Building', 'npm', ['run', 'build'], { env: withSamplePages }))
	finish({ passed: 0, failed: 1 })

const folder = mkdtempSync(join(tmpdir(), 'ta-counts-'))
const countsFile = join(folder, 'counts.json')
const reporters = ['--reporter=default', '--reporter=./tests/support/count-reporter.mjs']
const given = process.argv.slice(2)
const args = ['node_modules/vitest/vitest.mjs', 'run', ...reporters, ...choose(given), ...given]
const vitest = spawn(process.execPath, args, {
	cwd: root,
	stdio: ['ignore', 'inherit', 'inherit'],
	env: { ...process.env, COUNTS_FILE: countsFile },
})
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => vitest.kill(signal))
vitest.on('exit', (code) => {
	const counts = existsSync(countsFile)
		? JSON.parse(readFileSync(countsFile, 'utf8'))
		: { passed: 0, failed: 1 }
	rmSync(folder, { recursive: true, force: true })
	// A run that ended badly is never reported as a good one.
	finish({ ...counts, failed: counts.failed || Number(code !== 0) })
})
