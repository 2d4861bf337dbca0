import { beforeAll, describe, expect, test } from 'vitest'
import { sealDays } from '#app/domain/audit/seal-days.server.ts'
import { atTime } from '#app/platform/clock.server.ts'
import { withActor } from '#app/platform/database.server.ts'
import { aRequest } from '#tests/support/builders.ts'
import { asOwner } from '#tests/support/database.ts'
import { everybody } from '#tests/support/people.ts'
import { look } from '#tests/support/steps.ts'
import { useWorld } from '#tests/support/world.ts'

useWorld()
beforeAll(async () => {
	await aRequest({ status: 'review' })
	await atTime(new Date(Date.now() + 36 * 60 * 60 * 1000), () => sealDays({ tell: false }))
})

describe.each(everybody.map((actor) => [actor.role, actor.id, actor] as const))(
	'%s (%s)',
	(_role, _id, actor) => {
		test.each([
			`update audit_seal set digest = ''`,
			'delete from audit_seal',
			'truncate audit_seal',
			'update audit_head set sealed_position = 0',
			`select audit_erase(array(select id from audit_entry), now())`,
			`insert into audit_seal (id, day, heads, digest, signature, created_at) values ('x', '2020-01-01', '[]', '', '', now())`,
		])('%s changes nothing', async (sql) => {
			const before = await asOwner(
				`select (select json_agg(s order by id) from audit_seal s)::text as seals, (select json_agg(h order by chain) from audit_head h)::text as heads`,
			)
			await expect(withActor(actor, (tx) => tx.$executeRawUnsafe(sql))).rejects.toThrow(
				/denied|security|cannot be changed/,
			)
			expect(
				await asOwner(
					`select (select json_agg(s order by id) from audit_seal s)::text as seals, (select json_agg(h order by chain) from audit_head h)::text as heads`,
				),
			).toEqual(before)
		})

		test('learns nothing of the heads', async () => {
			const found = await withActor(actor, (tx) =>
				tx.$queryRawUnsafe<unknown[]>(`select * from audit_heads('', 10)`),
			)
			expect(found).toEqual([])
		})
	},
)

test('the system itself changes no seal, and only takes out what people wrote', async () => {
	for (const sql of [
		`update audit_seal set digest = ''`,
		'delete from audit_seal',
		'delete from audit_entry',
	])
		await expect(look((tx) => tx.$executeRawUnsafe(sql))).rejects.toThrow(/denied|cannot be changed/)
	await asOwner('alter table audit_seal no force row level security')
	for (const sql of [`update audit_seal set digest = ''`, 'delete from audit_seal', 'truncate audit_seal'])
		await expect(asOwner(sql)).rejects.toThrow('cannot be changed')
	await asOwner('alter table audit_seal force row level security')
	await expect(
		asOwner(`update audit_entry set event = '{}', actor_id = 'x', event_salt = null, erased_at = now()`),
	).rejects.toThrow('cannot be changed')
})
