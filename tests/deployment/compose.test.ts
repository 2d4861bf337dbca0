import { existsSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { readEnv } from '#app/platform/env.server.ts'
import { environment, manifest, read, service } from './read.ts'

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
		expect(owner).toMatch(new RegExp(`create role ${login} login nosuperuser createrole password`))
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
