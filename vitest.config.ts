import { readdirSync, readFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { defineConfig } from 'vitest/config'
import { engine } from './tests/support/engine.mjs'
import { isInPart, repeatsOnEmbedded } from './tests/support/extras.ts'
import { Order } from './tests/support/order.ts'

const env = {
	NODE_ENV: 'test' as const,
	AUTH_SECRET: 'a-secret-of-the-tests-and-nothing-else',
	LOG_LEVEL: 'silent',
	// Tests use one domain and do not wait for its limit of the next minute.
	MAIL_PER_DOMAIN: '120000',
	// People are not limited and messages are not gathered, except in tests of these limits.
	MAIL_ACTS_PER_MINUTE: '120000',
	MAIL_ACTS_PER_HOUR: '120000',
	WORK_POINTS: '100000',
	WORK_POINTS_PER_MINUTE: '100000',
	MAIL_GATHER_SECONDS: '0',
	SAMPLE_WORLD: 'true',
	// Settings of the machine's own installation are cleared: empty counts as not set.
	...Object.fromEntries(
		['DATABASE_URL', 'SMTP_URL', 'APP_URL', 'HOST', 'PORT', 'CLAMD_HOST', 'FILES_S3_BUCKET'].map((name) => [
			name,
			'',
		]),
	),
	// Its files are not used either.
	DATA_DIR: join(tmpdir(), 'ta-tests'),
}
/** For all projects that load the database driver. */
const setupFiles = ['tests/support/no-misuse.ts']

/** For projects whose tests share a database. */
const inOrder = [...setupFiles, 'tests/support/in-order.ts', 'tests/support/own-folder.ts']

const everyFile = (folder: string) =>
	readdirSync(join(import.meta.dirname, 'tests', folder), { recursive: true, encoding: 'utf8' })
		.filter((name) => name.includes('.test.'))
		.map((name) => `tests/${folder}/${name}`)

/** The test files of some folders that belong to the part of this run. */
const inFolders = (...folders: string[]) => folders.flatMap(everyFile).filter(isInPart)
const says = (words: RegExp) => (file: string) =>
	words.test(readFileSync(join(import.meta.dirname, file), 'utf8'))

/** Pages name the address of this style sheet. The same in every project, or each would compile all modules again. */
const css = { include: [/dark\.css/] }

/** A separate database for each file, on a PostgreSQL server or on the embedded one. */
const onDatabase = (on: 'postgres' | 'pglite') => ({
	globalSetup: 'tests/support/global-setup.ts',
	setupFiles: inOrder,
	env: { ...env, TEST_DATABASE: on },
	css,
	testTimeout: 120_000,
	hookTimeout: 240_000,
})

const onlyEmbedded = (file: string) => file.includes('/embedded/')

/**
 * What the two databases could do differently is tested on both: rights and policies, commands, the queue's own work,
 * concurrency, searches and lists. All else sends the same statements through the same driver to the same engine: the
 * nightly run repeats it there.
 */
const onBoth = [
	...everyFile('database').filter((file) =>
		/\/(embedded\/[^/]+|backup|backup-columns|backup-sample-world|forged|isolation|plain-commands|read-door|rights|roles|schema|search|write-door)\./.test(
			file,
		),
	),
	...everyFile('queue').filter((file) => /\/worker\./.test(file)),
	...everyFile('domain').filter((file) =>
		/\/(draft-list|draft-saving|similar-needs|programmes|races|work)\./.test(file),
	),
]

/** Whole servers, each with its own sample world. */
const onServer = (name: 'e2e' | 'faults' | 'budget', more = {}) => ({
	test: {
		name,
		include: inFolders(name === 'budget' ? 'bench' : name),
		env,
		css,
		setupFiles: inOrder,
		...more,
		testTimeout: 600_000,
		hookTimeout: 600_000,
	},
})

/**
 * Whether a file changes settings or modules. Which database is tested may be read anywhere, and all settings be handed
 * on; what a test watches is given back before the next one, and it gives back the clock itself.
 */
const keepsToItself = says(
	/(?<!\.\.\.)process\.env(?!\.TEST_DATABASE)|\bvi\.(?!spyOn|restoreAllMocks|fn\b|waitFor\b|use\w+Timers|advanceTimers)/,
)

/**
 * Loading the application takes longer than most tests, so test files share processes, except those that change
 * settings or mock modules.
 */
const inSharedProcesses = <Project extends { name: string; include: string[] }>({
	name,
	include,
	...more
}: Project) => [
	{
		test: {
			...more,
			name,
			include: include.filter((file) => !keepsToItself(file)),
			isolate: false,
			restoreMocks: true,
		},
	},
	...(include.some(keepsToItself)
		? [{ test: { ...more, name: `${name}-alone`, include: include.filter(keepsToItself) } }]
		: []),
]

/**
 * One request from a draft to its end, on the database: the quick check, together with the tests without a database.
 */
const walk = 'tests/domain/steps/whole-way.test.ts'

export default defineConfig({
	test: {
		pool: 'forks',
		// Twice the two cores it is meant for: browsers, servers and databases often wait for each other.
		maxWorkers: 4,
		// Compiled modules are reused by other projects and the next run.
		experimental: { fsModuleCache: true },
		sequence: { sequencer: Order, shuffle: { tests: true } },
		projects: [
			{
				test: {
					name: 'unit',
					env,
					css,
					setupFiles,
					testTimeout: 60_000,
					include: inFolders(
						'workflows',
						'emails',
						'i18n',
						'forms',
						'components',
						'deployment',
						'workbook',
						'iati',
						'documents',
						'disclosure',
					),
					// One process for many files: loading takes longer than most of them. None may change the
					// environment or mock a module.
					isolate: false,
				},
			},
			// Some test the whole application.
			...inSharedProcesses({
				...onDatabase(engine),
				name: 'platform',
				include: inFolders('platform'),
			}),
			onServer('e2e', { globalSetup: ['tests/e2e/seed-world.ts'], isolate: false }),
			onServer('faults', { globalSetup: ['tests/faults/build-programs.ts'] }),
			// What the pages of the built application need of the database.
			onServer('budget', { globalSetup: ['tests/e2e/seed-world.ts'] }),
			// Every page by every role, and everything that must fail, on the whole application.
			...inSharedProcesses({ ...onDatabase(engine), name: 'matrix', include: inFolders('matrix') }),
			...inSharedProcesses({ ...onDatabase(engine), name: 'attacks', include: inFolders('attacks') }),
			{ test: { ...onDatabase(engine), name: 'walk', include: [walk].filter(isInPart) } },
			...inSharedProcesses({
				...onDatabase(engine),
				name: 'domain',
				include: inFolders('database', 'queue', 'domain').filter(
					(file) => file !== walk && (engine === 'pglite' || !onlyEmbedded(file)),
				),
			}),
			...(engine === 'pglite' || !repeatsOnEmbedded
				? []
				: inSharedProcesses({ ...onDatabase('pglite'), name: 'embedded', include: onBoth })),
		],
	},
})
