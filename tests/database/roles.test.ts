import { expect, test } from 'vitest'
import { withActor } from '#app/platform/database/database.server.ts'
import { asOwner } from '#tests/support/database.ts'
import { ghana } from '#tests/support/people.ts'
import { look } from '#tests/support/steps.ts'
import { useWorld } from '#tests/support/world.ts'

useWorld()

test('the role of the application owns nothing and passes no policy', async () => {
	const [role] = await asOwner(
		`select rolsuper, rolbypassrls, rolcreatedb, rolcreaterole, rolcanlogin, rolreplication from pg_roles where rolname = 'app_user'`,
	)
	expect(Object.values(role ?? {})).toEqual([false, false, false, false, false, false])
	const owned = await asOwner(
		`select relname from pg_class join pg_roles on pg_roles.oid = relowner where rolname = 'app_user'`,
	)
	expect(owned).toEqual([])
})

test('the login is no superuser and passes no policy either', async () => {
	const [login] = await asOwner(
		`select current_user as name, rolsuper, rolbypassrls from pg_roles where rolname = current_user`,
	)
	expect(login).toEqual({ name: 'app_login', rolsuper: false, rolbypassrls: false })
})

test('every table has row-level security, and every table with a row owner binds its owner too', async () => {
	const tables = await asOwner<{ relname: string; relrowsecurity: boolean; relforcerowsecurity: boolean }>(
		`select relname, relrowsecurity, relforcerowsecurity from pg_class
		where relkind in ('r', 'p') and relnamespace = 'public'::regnamespace and relname <> '_prisma_migrations' order by relname`,
	)
	expect(tables.length).toBeGreaterThan(15)
	expect(tables.filter(({ relrowsecurity }) => !relrowsecurity)).toEqual([])
	const free = tables.filter(({ relforcerowsecurity }) => !relforcerowsecurity).map(({ relname }) => relname)
	// Sign-in precedes the choice of an actor; the audit is linked and verified by its owner.
	expect(free).toEqual([
		'account',
		'account_link',
		// A row is written by a trigger when a file is clean, and filled by the worker.
		'attachment_text',
		'audit_entry',
		'audit_head',
		'backup_code',
		'column_right',
		'entry_right',
		'factor',
		// Written by triggers of requests and needs: numbers of each officer, read under a policy.
		'officer_load',
		'passkey',
		'person',
		'rate_limit',
		// Written by triggers of reservations: sums, read under a policy.
		'reserved_sum',
		// Written by triggers of all that can be found, read by the worker.
		'search_touch',
		'session',
		'sign_in_event',
		'verification',
	])
})

test('what opens an account cannot be read through the door', async () => {
	for (const table of [
		'session',
		'account',
		'verification',
		'rate_limit',
		'audit_head',
		'_prisma_migrations',
	]) {
		const read = look((tx) => tx.$queryRawUnsafe(`select * from ${table}`))
		await expect(read, table).rejects.toThrow('permission denied')
	}
	await expect(withActor(ghana.drafter, (tx) => tx.$queryRaw`select * from audit_broken()`)).rejects.toThrow(
		'denied',
	)
})

test('a query without a person sees no row that belongs to anyone', async () => {
	for (const table of ['request', 'need', 'notice', 'programme', 'delivery', 'authority'])
		expect(await asOwner(`select * from ${table}`), table).toEqual([])
})

test('who speaks ends with the transaction, after success and failure', async () => {
	const speaker = () => asOwner(`select current_user as login, current_setting('app.actor', true) as actor`)
	await withActor(ghana.drafter, (tx) => tx.request.count())
	await withActor(ghana.drafter, () => Promise.reject(new Error('no'))).catch(() => {})
	for (let count = 0; count < 4; count++) {
		const [row] = await speaker()
		expect(row?.login).toBe('app_login')
		expect(row?.actor || '').toBe('')
	}
})

test('forty people at once each see their own', async () => {
	const people = Array.from({ length: 40 }, (_, index) => ({ ...ghana.drafter, id: `person ${index}` }))
	const heard = await Promise.all(
		people.map((person) =>
			withActor(person, (tx) => tx.$queryRaw<{ app_actor: string }[]>`select app_actor()`),
		),
	)
	expect(heard.map(([row]) => row?.app_actor)).toEqual(people.map(({ id }) => id))
})
