import { execFileSync } from 'node:child_process'
import { join } from 'node:path'
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { migrate } from '#prisma/migrate.ts'
import { type Cluster, programs, startCluster } from './cluster.ts'

describe.skipIf(!programs)('the login that owns the tables', () => {
	let cluster: Cluster
	const urlOf = (database: string, user: string) => {
		const url = new URL(cluster.adminUrl)
		url.username = user
		url.pathname = `/${database}`
		return url.href
	}
	const run = (database: string, APP_PASSWORD: string) =>
		execFileSync(
			join(programs ?? '', 'psql'),
			['--no-psqlrc', '--quiet', '--file', 'prisma/owner.sql', urlOf(database, 'postgres')],
			{ env: { ...process.env, APP_PASSWORD }, encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] },
		)
	const ask = async (sql: string) => {
		const admin = new pg.Client(urlOf('postgres', 'postgres'))
		await admin.connect()
		return (await admin.query(sql).finally(() => admin.end())).rows
	}
	const login = () =>
		ask(`select rolcanlogin, rolsuper, rolcreaterole, rolbypassrls, rolpassword
			from pg_authid where rolname = 'app_login'`)

	beforeAll(async () => {
		cluster = await startCluster()
		await ask('drop database product')
		await ask('drop role app_login')
		for (const name of ['first', 'second']) await ask(`create database ${name}`)
	})
	afterAll(() => cluster?.remove())

	test('is made once, and again changes nothing but the password', async () => {
		expect(run('first', 'one password')).toBe('')
		const [made] = await login()
		expect(made).toMatchObject({
			rolcanlogin: true,
			rolsuper: false,
			rolcreaterole: true,
			rolbypassrls: false,
		})
		expect(run('first', 'another password')).toBe('')
		const [again] = await login()
		expect({ ...again, rolpassword: '' }).toEqual({ ...made, rolpassword: '' })
		expect(again.rolpassword).not.toBe(made.rolpassword)
	})

	test('serves two databases of one server, of which each is migrated', async () => {
		run('second', 'another password')
		for (const name of ['first', 'second']) {
			const applied = await migrate({ connectionString: urlOf(name, 'app_login') })
			expect(applied.length).toBeGreaterThan(0)
		}
		expect(run('second', 'another password')).toBe('')
		expect(await migrate({ connectionString: urlOf('second', 'app_login') })).toEqual([])
	})
})
