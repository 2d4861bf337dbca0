import { readdirSync, readFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { defineConfig } from 'vitest/config'

const env = {
	NODE_ENV: 'test' as const,
	AUTH_SECRET: 'a-secret-of-the-tests-and-nothing-else',
	LOG_LEVEL: 'silent',
	// The small world has one domain, and tests do not wait for its share of the next minute.
	MAIL_PER_DOMAIN: '120000',
	// Nor are they limited in what they do, nor do they wait for more messages to come, but where that is the test.
	MAIL_ACTS_PER_MINUTE: '120000',
	MAIL_ACTS_PER_HOUR: '120000',
	MAIL_GATHER_SECONDS: '0',
	SAMPLE_WORLD: 'true',
	// Whatever the machine's own installation uses stays out of reach: empty counts as not set.
	...Object.fromEntries(
		['DATABASE_URL', 'SMTP_URL', 'APP_URL', 'HOST', 'PORT', 'CLAMD_HOST', 'FILES_S3_BUCKET'].map((name) => [
			name,
			'',
		]),
	),
	// So do its files.
	DATA_DIR: join(tmpdir(), 'ta-tests'),
}
/** For all that load the database driver. */
const setupFiles = ['tests/support/no-misuse.ts']

const files = (...folders: string[]) => folders.map((folder) => `tests/${folder}/**/*.test.{ts,tsx}`)

const inFolder = (folder: string) =>
	readdirSync(join(import.meta.dirname, 'tests', folder), { recursive: true, encoding: 'utf8' })
		.filter((name) => name.includes('.test.'))
		.map((name) => `tests/${folder}/${name}`)
const says = (words: RegExp) => (file: string) =>
	words.test(readFileSync(join(import.meta.dirname, file), 'utf8'))

// The tests of the domain in which several act at once, and those of searches and lists.
const onServerToo = inFolder('domain').filter(
	(file) =>
		says(/\ballSettled\b/)(file) || /\/(donor-figures|draft-saving|overlap|programmes|work)\./.test(file),
)

/**
 * Each file on a database of its own. The embedded database proves everything; a server what it could do differently:
 * what several people do at once, its policies and roles, the queue, searches and lists. The rest (forms, workbooks,
 * receipts, pages) sends the same statements through the same driver to both.
 */
const onDatabase = (name: 'pglite' | 'postgres') => ({
	name,
	include: [
		...inFolder('queue'),
		// What only the embedded database has, such as its lock, stays with it.
		...inFolder('database').filter((file) => name === 'pglite' || !file.includes('/embedded/')),
		...(name === 'pglite' ? inFolder('domain') : onServerToo),
	],
	globalSetup: 'tests/support/global-setup.ts',
	setupFiles,
	env: { ...env, TEST_DATABASE: name },
	testTimeout: 60_000,
	hookTimeout: 120_000,
	sequence: { groupOrder: 1 },
})

/** Whole servers, each with a world of its own. */
const onServer = (name: 'e2e' | 'faults', more = {}) => ({
	test: {
		name,
		include: files(name),
		env,
		setupFiles,
		...more,
		testTimeout: 600_000,
		hookTimeout: 300_000,
		sequence: { groupOrder: 1 },
	},
})

/** The web application from its sources, on an embedded database. */
const onWholeApp = (name: 'matrix' | 'attacks') => ({
	name,
	include: inFolder(name),
	globalSetup: 'tests/support/global-setup.ts',
	setupFiles,
	env: { ...env, TEST_DATABASE: 'pglite' },
	testTimeout: 120_000,
	hookTimeout: 240_000,
	sequence: { groupOrder: 1 },
})

const keepsToItself = says(/process\.env|\bvi\./)

/**
 * Loading the product takes longer than most tests, so files share their processes, but for those that give theirs
 * other settings or their own in the place of a module.
 */
const inSharedProcesses = <Project extends { name: string; include: string[] }>({
	name,
	include,
	...more
}: Project) => [
	{ test: { ...more, name, include: include.filter((file) => !keepsToItself(file)), isolate: false } },
	...(include.some(keepsToItself)
		? [{ test: { ...more, name: `${name}-alone`, include: include.filter(keepsToItself) } }]
		: []),
]

const quick = { env, setupFiles, testTimeout: 30_000, sequence: { groupOrder: 0 } }

export default defineConfig({
	test: {
		pool: 'forks',
		// Twice the two cores it is meant for: browsers, servers and databases wait for each other much of their time.
		maxWorkers: 4,
		projects: [
			{
				test: {
					...quick,
					name: 'unit',
					include: files('workflows', 'emails', 'i18n', 'forms', 'components', 'deployment', 'workbook'),
					// One process for many files: loading takes longer than most of them. None may change the environment
					// or put its own in the place of a module.
					isolate: false,
				},
			},
			// Some ask the whole application, on an embedded database.
			...inSharedProcesses({
				...quick,
				name: 'platform',
				include: inFolder('platform'),
				testTimeout: 120_000,
				hookTimeout: 120_000,
				globalSetup: 'tests/support/global-setup.ts',
				env: { ...env, TEST_DATABASE: 'pglite' },
			}),
			// In one group, so that no worker is idle while another ends a project; the longest files begin.
			// A browser may be late on a busy machine, once.
			onServer('e2e', { globalSetup: ['tests/e2e/seed-world.ts'], retry: 1 }),
			onServer('faults'),
			...inSharedProcesses(onDatabase('pglite')),
			...inSharedProcesses(onDatabase('postgres')),
			// Every page by everybody, and what must not succeed, on the whole application.
			...inSharedProcesses(onWholeApp('matrix')),
			...inSharedProcesses(onWholeApp('attacks')),
		],
	},
})
