import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { defineConfig } from 'vitest/config'

const env = {
	NODE_ENV: 'test' as const,
	AUTH_SECRET: 'a-secret-of-the-tests-and-nothing-else',
	LOG_LEVEL: 'silent',
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
const files = (...folders: string[]) => folders.map((folder) => `tests/${folder}/**/*.test.{ts,tsx}`)
// What only the embedded database has, such as its lock.
const embeddedOnly = 'tests/database/embedded/**'

/** The same tests on each database, each file on a database of its own. Heavier groups wait for lighter ones. */
const onDatabase = (name: 'pglite' | 'postgres', groupOrder: number) => ({
	test: {
		name,
		include: files('database', 'domain', 'queue'),
		exclude: name === 'postgres' ? [embeddedOnly] : [],
		globalSetup: 'tests/support/global-setup.ts',
		env: { ...env, TEST_DATABASE: name },
		testTimeout: 60_000,
		hookTimeout: 120_000,
		sequence: { groupOrder },
	},
})

/** Whole servers, each with a world of its own. */
const onServer = (name: 'e2e' | 'faults', groupOrder: number, more: object) => ({
	test: {
		...{ name, include: files(name), env, ...more },
		testTimeout: 600_000,
		hookTimeout: 300_000,
		sequence: { groupOrder },
	},
})

export default defineConfig({
	test: {
		pool: 'forks',
		maxWorkers: 2,
		projects: [
			{
				test: {
					name: 'unit',
					include: files(
						'workflows',
						'emails',
						'i18n',
						'forms',
						'components',
						'platform',
						'deployment',
						'workbook',
					),
					env,
					testTimeout: 30_000,
					sequence: { groupOrder: 0 },
				},
			},
			onDatabase('pglite', 1),
			onDatabase('postgres', 2),
			// One after the other: they kill and wait, and would disturb each other.
			onServer('faults', 3, { maxWorkers: 1, fileParallelism: false }),
			onServer('e2e', 4, { globalSetup: ['tests/e2e/seed-world.ts'] }),
		],
	},
})
