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

const domain = join(import.meta.dirname, 'tests/domain')
/** The tests of the domain in which several act at once, and those of searches and lists. */
const onServerToo = readdirSync(domain)
	.filter((name) => name.includes('.test.'))
	.filter(
		(name) =>
			/\ballSettled\b/.test(readFileSync(join(domain, name), 'utf8')) ||
			/^(donor-figures|draft-saving|overlap|programmes|work)\./.test(name),
	)
	.map((name) => `tests/domain/${name}`)

/**
 * Each file on a database of its own. The embedded database proves everything; a server what it could do differently:
 * what several people do at once, its policies and roles, the queue, searches and lists. The rest (forms, workbooks,
 * receipts, pages) sends the same statements through the same driver to both.
 */
const onDatabase = (name: 'pglite' | 'postgres') => ({
	test: {
		name,
		include: [...files('database', 'queue'), ...(name === 'postgres' ? onServerToo : files('domain'))],
		// What only the embedded database has, such as its lock.
		exclude: name === 'postgres' ? ['tests/database/embedded/**'] : [],
		globalSetup: 'tests/support/global-setup.ts',
		env: { ...env, TEST_DATABASE: name },
		testTimeout: 60_000,
		hookTimeout: 120_000,
		sequence: { groupOrder: 1 },
	},
})

/** Whole servers, each with a world of its own. */
const onServer = (name: 'e2e' | 'faults', more = {}) => ({
	test: {
		...{ name, include: files(name), env, ...more },
		testTimeout: 600_000,
		hookTimeout: 300_000,
		sequence: { groupOrder: 1 },
	},
})

/** The web application from its sources, on an embedded database. */
const onWholeApp = (name: 'matrix' | 'attacks') => ({
	test: {
		...{ name, include: files(name), globalSetup: 'tests/support/global-setup.ts' },
		env: { ...env, TEST_DATABASE: 'pglite' },
		...{ testTimeout: 120_000, hookTimeout: 240_000, sequence: { groupOrder: 1 } },
	},
})

const quick = { env, testTimeout: 30_000, sequence: { groupOrder: 0 } }

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
			{
				test: {
					...{ ...quick, name: 'platform', include: files('platform') },
					...{ testTimeout: 120_000, hookTimeout: 120_000 },
					// Some ask the whole application, on an embedded database.
					...{ globalSetup: 'tests/support/global-setup.ts', env: { ...env, TEST_DATABASE: 'pglite' } },
				},
			},
			// In one group, so that no worker is idle while another ends a project; the longest files begin.
			// A browser may be late on a busy machine, once.
			onServer('e2e', { globalSetup: ['tests/e2e/seed-world.ts'], retry: 1 }),
			onServer('faults'),
			onDatabase('pglite'),
			onDatabase('postgres'),
			// Every page by everybody, and what must not succeed, on the whole application.
			onWholeApp('matrix'),
			onWholeApp('attacks'),
		],
	},
})
