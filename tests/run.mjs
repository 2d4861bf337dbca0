// `npm test`: from a fresh clone to one last line with the number of passed tests. Plain JavaScript without
// dependencies, since it runs before anything is installed. Arguments are passed to vitest.
import { spawn, spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { isBuilt, isInstalled, root, typeCheck, withSamplePages } from '../app/commands/prepared.mjs'
import {
	archiveProgram,
	browserProgram,
	pdfTextProgram,
	poolerProgram,
	proxyProgram,
	serverPrograms,
	threadProgram,
	windowlessProgram,
} from './support/server-programs.mjs'

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

/** Installs Debian packages of the programs that tests use, if allowed. */
function installPrograms(packages) {
	if (packages.length === 0 || process.getuid?.() !== 0 || !existsSync('/etc/debian_version')) return
	// The server is used only for our temporary clusters: no other one is created or started.
	const settings = '/etc/postgresql-common'
	if (packages.includes('postgresql') && !existsSync(settings)) {
		mkdirSync(settings, { recursive: true })
		writeFileSync(join(settings, 'createcluster.conf'), 'create_main_cluster = false\n')
	}
	// Nor do their packages start a pooler or a proxy.
	for (const name of ['pgbouncer', 'nginx']) {
		const service = `/etc/systemd/system/${name}.service`
		if (!packages.includes(name) || existsSync(service)) continue
		mkdirSync('/etc/systemd/system', { recursive: true })
		symlinkSync('/dev/null', service)
	}
	const options = { env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } }
	const install = ['install', '-y', '-qq', '--no-install-recommends', ...packages]
	if (run('Looking for packages', 'apt-get', ['update', '-qq'], options))
		run(`Installing ${packages.join(' and ')}`, 'apt-get', install, options)
}

/** Installs what is missing if possible, and reports what is skipped without it. */
function prepare() {
	const wanted = [
		!serverPrograms() && 'postgresql',
		!browserProgram() && 'chromium',
		!pdfTextProgram() && 'poppler-utils',
		!archiveProgram() && 'unzip',
		!threadProgram() && 'notmuch',
		!poolerProgram() && 'pgbouncer',
		!proxyProgram() && 'nginx',
	]
	installPrograms(wanted.filter(Boolean))
	// Apart from the others, since older releases of Debian do not have it.
	if (!windowlessProgram()) installPrograms(['chromium-headless-shell'])
	const without = (what, name) => console.log(`Left out: ${what} (Debian: apt-get install ${name})`)
	if (!serverPrograms())
		without('what only a PostgreSQL server has; all else runs on the embedded database', 'postgresql')
	if (!browserProgram()) without('what needs a browser', 'chromium')
	if (!pdfTextProgram()) without('what reads PDFs', 'poppler-utils')
	if (!archiveProgram()) without('what unpacks archives', 'unzip')
	if (!threadProgram()) without('threads as a mail reader makes them', 'notmuch')
	if (!poolerProgram()) without('a pooler in front of the database', 'pgbouncer')
	if (!proxyProgram()) without('a proxy in front of the product', 'nginx')
}

const suites = [
	'unit',
	'walk',
	'platform*',
	'domain*',
	'embedded*',
	'matrix*',
	'attacks*',
	'faults',
	'budget',
]

/** Vitest runs every project that matches a name, so the selected ones are named. */
function choose() {
	if (given.some((argument) => argument.startsWith('--project'))) return []
	// A process for each core: every one loads the application first, and none waits for anything.
	if (isQuick) return ['--project=unit', '--project=walk', '--maxWorkers=2']
	return browserProgram() ? [] : suites.map((name) => `--project=${name}`)
}

const given = process.argv.slice(2)
/** Removes one of our own options from the arguments for vitest; returns whether it was given. */
function take(word, values = 0) {
	const at = given.indexOf(word)
	return at < 0 ? undefined : given.splice(at, 1 + values)
}
const isQuick = Boolean(take('--quick'))
const isNightly = Boolean(take('--nightly'))
const isExtras = Boolean(take('--extras'))
const engine = take('--engine', 1)?.[1] ?? (isNightly ? 'pglite' : undefined)
if (engine !== undefined && engine !== 'pglite' && engine !== 'postgres') {
	console.log(`There is no engine ${engine}: pglite or postgres`)
	process.exit(2)
}
/** Tests that are named, and all runs on a database of choice, include what takes long; `npm test` alone leaves it. */
const isNamed = given.some((argument) => argument.startsWith('--project') || !argument.startsWith('-'))
const part = isExtras ? 'extras' : isNamed || engine ? undefined : 'change'

if (
	!isInstalled() &&
	!run('Installing packages', 'npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error'])
)
	finish({ passed: 0, failed: 1 })
if (!isQuick && !isBuilt() && !run('Building', 'npm', ['run', 'build'], { env: withSamplePages }))
	finish({ passed: 0, failed: 1 })

/** Runs a tool that exits with 0 on success. */
const tool = (args, env = {}) =>
	new Promise((resolve) => {
		const options = { cwd: root, stdio: ['ignore', 'inherit', 'inherit'], env: { ...process.env, ...env } }
		const child = spawn(process.execPath, args, options)
		for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => child.kill(signal))
		child.on('exit', (code) => resolve(code === 0))
	})

if (!isQuick) prepare()
if (part === 'change' && !isQuick) console.log('Left to npm run test:extras: what takes long')
if (engine === 'pglite') console.log('Every test that needs a database runs on the embedded one')
const folder = mkdtempSync(join(tmpdir(), 'ta-counts-'))
const countsFile = join(folder, 'counts.json')
const reporters = ['--reporter=default', '--reporter=./tests/support/count-reporter.mjs']
const vitest = ['node_modules/vitest/vitest.mjs', 'run', ...reporters, ...choose(), ...given]
const [types, tests] = await Promise.all([
	!isQuick || tool(['node_modules/typescript/bin/tsc', ...typeCheck]),
	tool(vitest, {
		COUNTS_FILE: countsFile,
		...(engine && { TEST_ENGINE: engine }),
		...(part && { TEST_PART: part }),
		...(isNightly && { NIGHTLY: 'true' }),
	}),
])
if (!types) console.log('The types are wrong')
const counts = existsSync(countsFile)
	? JSON.parse(readFileSync(countsFile, 'utf8'))
	: { passed: 0, failed: 1, skipped: 0, failures: [] }
rmSync(folder, { recursive: true, force: true })
// Once more at the end, since the reason may be thousands of lines above.
for (const name of counts.failures) console.log(`Failed: ${name}`)
// A failed run is never reported as a success.
finish({ ...counts, failed: counts.failed + Number(!types) || Number(!tests) })
