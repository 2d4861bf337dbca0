import { readdirSync, readFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { defineConfig } from 'vitest/config'
import { engine } from './tests/support/engine.mjs'
import { Order } from './tests/support/order.ts'

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

/** For projects whose tests share a database. */
const inOrder = [...setupFiles, 'tests/support/in-order.ts']

const files = (...folders: string[]) => folders.map((folder) => `tests/${folder}/**/*.test.{ts,tsx}`)

const inFolder = (folder: string) =>
	readdirSync(join(import.meta.dirname, 'tests', folder), { recursive: true, encoding: 'utf8' })
		.filter((name) => name.includes('.test.'))
		.map((name) => `tests/${folder}/${name}`)
const says = (words: RegExp) => (file: string) =>
	words.test(readFileSync(join(import.meta.dirname, file), 'utf8'))

/** A database of its own for each file, on a PostgreSQL server or on the embedded one. */
const onDatabase = (on: 'postgres' | 'pglite') => ({
	globalSetup: 'tests/support/global-setup.ts',
	setupFiles: inOrder,
	env: { ...env, TEST_DATABASE: on },
	testTimeout: 120_000,
	hookTimeout: 240_000,
})

const aboutDatabase = [...inFolder('database'), ...inFolder('queue')]
const onlyEmbedded = (file: string) => file.includes('/embedded/')

/**
 * What the two could do differently is proved on both: policies and roles, the queue, what several people do at once,
 * searches and lists. The rest sends the same statements through the same driver.
 */
const onBoth = [
	...aboutDatabase,
	...inFolder('domain').filter((file) =>
		/\/(donor-figures|draft-list|draft-saving|similar-needs|programmes|races|work)\./.test(file),
	),
]

/** Whole servers, each with a world of its own. */
const onServer = (name: 'e2e' | 'faults', more = {}) => ({
	test: {
		name,
		include: files(name),
		env,
		setupFiles: inOrder,
		...more,
		testTimeout: 600_000,
		hookTimeout: 300_000,
	},
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

/** One request from a draft to its end, on the database: with the tests that need none, the quick look. */
const walk = 'tests/domain/steps/whole-way.test.ts'

export default defineConfig({
	test: {
		pool: 'forks',
		// Twice the two cores it is meant for: browsers, servers and databases wait for each other much of their time.
		maxWorkers: 4,
		// What is compiled for one project is there for the next, and for the next run.
		experimental: { fsModuleCache: true },
		sequence: { sequencer: Order, shuffle: { tests: true } },
		projects: [
			{
				test: {
					name: 'unit',
					env,
					setupFiles,
					testTimeout: 60_000,
					include: files('workflows', 'emails', 'i18n', 'forms', 'components', 'deployment', 'workbook'),
					// One process for many files: loading takes longer than most of them. None may change the environment
					// or put its own in the place of a module.
					isolate: false,
				},
			},
			// Some ask the whole application.
			...inSharedProcesses({
				...onDatabase(engine),
				name: 'platform',
				include: inFolder('platform'),
			}),
			// A browser may be late on a busy machine, once.
			onServer('e2e', { globalSetup: ['tests/e2e/seed-world.ts'], retry: 1 }),
			onServer('faults'),
			// Every page by everybody, and what must not succeed, on the whole application.
			...inSharedProcesses({ ...onDatabase(engine), name: 'matrix', include: inFolder('matrix') }),
			...inSharedProcesses({ ...onDatabase(engine), name: 'attacks', include: inFolder('attacks') }),
			{ test: { ...onDatabase(engine), name: 'walk', include: [walk] } },
			...inSharedProcesses({
				...onDatabase(engine),
				name: 'domain',
				include: [...aboutDatabase, ...inFolder('domain')].filter(
					(file) => file !== walk && (engine === 'pglite' || !onlyEmbedded(file)),
				),
			}),
			...(engine === 'pglite'
				? []
				: inSharedProcesses({ ...onDatabase('pglite'), name: 'embedded', include: onBoth })),
		],
	},
})
