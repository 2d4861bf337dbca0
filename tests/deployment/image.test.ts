import { existsSync, readdirSync } from 'node:fs'
import { builtinModules } from 'node:module'
import { describe, expect, test } from 'vitest'
import { programs } from '#app/build/programs.ts'
import { readEnv } from '#app/platform/env.server.ts'
import { environment, manifest, read, service } from './read.ts'

const dockerfile = read('Dockerfile')
const stages = dockerfile.split(/^(?=FROM )/m)
const last = stages.at(-1) ?? ''

describe('the image', () => {
	test('starts from Node 24, as the documents recommend', () => {
		const bases = [...dockerfile.matchAll(/^FROM (\S+)/gm)].map(([, base]) => base ?? '')
		expect(bases.length).toBeGreaterThan(1)
		for (const base of bases) expect(base).toBe('node:24-bookworm-slim')
	})

	test('runs as a user without rights, who cannot change the program', () => {
		expect(last).toMatch(/^USER node$/m)
		expect(last).toMatch(/^COPY --from=build --chown=root:root /m)
		expect(last.indexOf('USER node')).toBeLessThan(last.indexOf('CMD'))
	})

	test('has a health check on an address that the server answers', () => {
		const [, path] = last.match(/HEALTHCHECK[\s\S]*?(\/health\/\w+)/) ?? []
		expect(read('app/server/app.ts')).toContain(`app.get('${path}', `)
	})

	test('sets only what the product reads, with values it accepts', () => {
		const [, line = ''] = last.match(/^ENV (.*)$/m) ?? []
		const set = Object.fromEntries(line.split(' ').map((pair): string[] => pair.split('=')))
		const given = { ...set, AUTH_SECRET: 'x'.repeat(32), SMTP_URL: 'smtp://mail' }
		expect(Object.keys(readEnv(given))).toEqual(expect.arrayContaining(Object.keys(set)))
		expect(last).toContain(`VOLUME ${set.DATA_DIR}`)
		expect(last).toContain(`EXPOSE ${set.PORT}`)
	})

	test('starts the server as npm does', () => {
		const [, command = '[]'] = last.match(/^CMD (\[.*\])$/m) ?? []
		expect(`NODE_ENV=production ${JSON.parse(command).join(' ')}`).toBe(manifest.scripts.start)
	})

	test('is built with every program that npm starts from there, and no other', () => {
		const started = Object.values(manifest.scripts).flatMap((script) => script.match(/build\/\S+/) ?? [])
		expect(started.toSorted()).toEqual(
			Object.keys(programs)
				.map((name) => `build/server/${name}.js`)
				.toSorted(),
		)
		for (const source of Object.values(programs)) expect(existsSync(source), source).toBe(true)
	})

	test('leaves out what belongs to the machine it was built on', () => {
		const ignored = read('.dockerignore').split('\n')
		expect(ignored).toEqual(
			expect.arrayContaining(['node_modules', 'build', 'data', '.git', 'prisma/generated']),
		)
	})
})

describe('packages', () => {
	const exact = /^\d+\.\d+\.\d+(-[\w.]+)?$/
	/** Of what a package of ours brings along. */
	const brought = Object.assign({}, ...Object.values(manifest.overrides))
	const all = { ...manifest.dependencies, ...manifest.devDependencies, ...brought }

	test.each(Object.entries(all))('%s is pinned to one version: %s', (_name, version) => {
		expect(version).toMatch(exact)
	})

	test('the lock file names the same versions', () => {
		const { packages } = JSON.parse(read('package-lock.json'))
		expect(packages[''].dependencies).toEqual(manifest.dependencies)
		expect(packages[''].devDependencies).toEqual(manifest.devDependencies)
	})

	test('whatever runs in the image stands among those that are installed there', () => {
		const missing = new Set(
			shippedSources()
				.flatMap((path) => imports(read(path)))
				.filter((name) => !builtinModules.includes(name) && !(name in manifest.dependencies)),
		)
		// Commands of developers use them: no built program reads sources, or draws the land of the map.
		for (const name of ['tsx', 'vite', 'd3-geo', 'topojson-client']) missing.delete(name)
		expect([...missing]).toEqual([])
	})
})

/** Only for developers: it reads the sources or writes a migration. */
const forDevelopers = ['app/commands/import-graph.mjs', 'prisma/new-migration.ts']

/** Every source that can run in the image. */
const shippedSources = () =>
	['app', 'emails', 'workflows', 'prisma']
		.flatMap((folder) => readdirSync(folder, { recursive: true }).map((name) => `${folder}/${name}`))
		.filter((path) => /\.(tsx?|mjs)$/.test(path) && !path.startsWith('prisma/generated/'))
		.filter((path) => !forDevelopers.includes(path) && !path.endsWith('.d.ts'))

/** Returns the packages that a source imports, without types. */
function imports(source: string): string[] {
	const text = source.replaceAll(/import type [\s\S]*? from '[^']*'/g, '')
	return [...text.matchAll(/(?:\bfrom |\bimport\(|^import )'([^'.#][^']*)'/gm)]
		.map(([, name = '']) => name)
		.filter((name) => !/^(node|virtual):/.test(name))
		.map((name) => name.match(/^(@[^/]+\/)?[^/]+/)?.[0] ?? name)
}

const compose = read('compose.yaml')
const owner = read('prisma/owner.sql')

describe('compose.yaml', () => {
	test('names each image with its version', () => {
		const images = [...compose.matchAll(/image: (\S+)/g)].map(([, image]) => image)
		expect(images.length).toBeGreaterThan(0)
		for (const image of images) expect(image).toMatch(/:v?\d+(\.\d+)*$/)
	})

	test('keeps no password and no secret', () => {
		const secrets = [...compose.matchAll(/^ +\w*(?:PASSWORD|SECRET): (.*)$/gm)].map(([, value]) => value)
		expect(secrets.length).toBeGreaterThan(2)
		for (const value of secrets) expect(value).toMatch(/^\$\{\w+:\?/)
	})

	test('sets only what the product reads, with values it accepts', () => {
		const set = environment('web')
		expect(Object.keys(set).length).toBeGreaterThan(3)
		expect(Object.keys(readEnv(set))).toEqual(expect.arrayContaining(Object.keys(set)))
	})

	test('has the web process leave the queue to the worker, which starts after it', () => {
		expect(environment('web').WORKER).toBe('elsewhere')
		expect(service('worker')).toContain('<<: *product')
		expect(service('worker')).toMatch(/depends_on:\s+web:\s+condition: service_healthy/)
	})

	test('starts the worker as npm does, and mounts files that are there', () => {
		const [, command = '[]'] = service('worker').match(/command: (\[.*\])/) ?? []
		expect(`NODE_ENV=production ${JSON.parse(command).join(' ')}`).toBe(manifest.scripts.worker)
		for (const [, path] of compose.matchAll(/- \.\/(\S+?):/g)) expect(existsSync(path ?? '')).toBe(true)
	})

	test('gives a file system that cannot be written, but for what is kept', () => {
		expect(service('web')).toContain('read_only: true')
		const [, dataDir] = read('Dockerfile').match(/DATA_DIR=(\S+)/) ?? []
		expect(service('web')).toContain(`files:${dataDir}`)
	})
})

describe('the owner of the tables', () => {
	test('is the login that the product uses, and no superuser', () => {
		const login = new URL(environment('web').DATABASE_URL ?? '').username
		expect(owner).toMatch(new RegExp(`alter role ${login} login nosuperuser createrole password`))
		expect(owner.replaceAll(/^--.*$/gm, '')).not.toMatch(/\b(bypassrls|superuser|createdb)\b/i)
	})

	test('gets its password from the environment of the database', () => {
		expect(owner).toContain('\\getenv app_password APP_PASSWORD')
		expect(environment('database')).toHaveProperty('APP_PASSWORD')
		expect(owner).not.toMatch(/password '[^']/)
	})

	test('may make the role that each transaction speaks in', () => {
		const migrations = read('prisma/migrations/20261124000002_access/migration.sql')
		expect(migrations).toContain('create role app_user nologin')
		expect(migrations).toContain('grant app_user to current_user')
	})
})
