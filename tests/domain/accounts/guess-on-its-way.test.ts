import { expect, test } from 'vitest'
import { openSession } from '#app/domain/accounts/sessions.server.ts'
import { queuePool } from '#app/platform/database/database.server.ts'
import { giveAccount, newNetwork } from '#tests/support/accounts.ts'
import { asOwner } from '#tests/support/database.ts'
import { eventually } from '#tests/support/eventually.ts'
import { office } from '#tests/support/people.ts'
import { useWorld } from '#tests/support/world.ts'

useWorld()

const GATE = 71_004

const tryAt = async (email: string) =>
	(
		await openSession(
			new Request('http://site.example/sign-in', { headers: { 'x-client-address': newNetwork() } }),
			email,
			'wrong',
		)
	).outcome

// The embedded database carries out one statement at a time, so no guess can be overtaken there.
test.runIf(process.env.TEST_DATABASE === 'postgres')(
	'a guess that was on its way when a pause began is not checked',
	async () => {
		const email = await giveAccount(office.donor)
		await asOwner(`create table gate (closed boolean); insert into gate values (true);
			create function wait_at_gate() returns trigger language plpgsql security definer as $$ begin
				if (select closed from gate) then perform pg_advisory_xact_lock(${GATE}); end if;
				return new;
			end $$;
			create trigger gate before insert on rate_limit for each row
				when (new.key like 'tries:address.%') execute function wait_at_gate()`)
		const keeper = await queuePool().connect()
		try {
			await keeper.query('select pg_advisory_lock($1)', [GATE])
			const overtaken = tryAt(email)
			await eventually('a guess at the gate', async () => {
				const [row] = await asOwner<{ waiting: number }>(
					`select count(*)::int as waiting from pg_locks where locktype = 'advisory' and objid = ${GATE} and not granted`,
				)
				return row?.waiting === 1
			})
			await asOwner('update gate set closed = false')
			const others = []
			for (let n = 0; n < 6; n += 1) others.push(await tryAt(email))
			expect(others).toEqual([...Array(5).fill('refused'), 'tooOften'])
			await keeper.query('select pg_advisory_unlock($1)', [GATE])
			expect(await overtaken).toBe('tooOften')
		} finally {
			await keeper.query('select pg_advisory_unlock_all()')
			keeper.release()
		}
	},
)
