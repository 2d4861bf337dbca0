import { beforeAll, describe, expect, test } from 'vitest'
import { sealDays } from '#app/domain/audit/seal-days.server.ts'
import { atTime } from '#app/platform/clock.server.ts'
import { withActor } from '#app/platform/database/database.server.ts'
import { aRequest } from '#tests/support/builders.ts'
import { asOwner } from '#tests/support/database.ts'
import { egypt, everybody, ghana, office } from '#tests/support/people.ts'
import { look } from '#tests/support/steps.ts'
import { useWorld } from '#tests/support/world.ts'

useWorld()

describe('audit', () => {
	let requestId: string
	beforeAll(async () => {
		requestId = await aRequest({ status: 'active', needs: ['training', 'advisory'] })
		await aRequest({ status: 'review', state: 'egypt' })
	})

	const allEntries = () => asOwner(`select * from audit_entry order by chain, position`)
	const changes = [
		`update audit_entry set type = 'other'`,
		`update audit_entry set hash = hash`,
		'delete from audit_entry',
		'truncate audit_entry',
		`update audit_head set position = 0`,
		'delete from audit_head',
		'truncate audit_head',
		'alter table audit_entry disable trigger all',
		'drop table audit_entry cascade',
	]

	describe.each(everybody.map((actor) => [actor.role, actor.id, actor] as const))(
		'as %s (%s)',
		(_role, _id, actor) => {
			test.each(changes)('%s changes nothing', async (sql) => {
				const before = await allEntries()
				const attempt = withActor(actor, (tx) => tx.$executeRawUnsafe(sql))
				await expect(attempt).rejects.toThrow(/denied|owner|cannot be changed/)
				expect(await allEntries()).toEqual(before)
			})
		},
	)

	test('the system itself cannot change an entry', async () => {
		for (const sql of changes) await expect(look((tx) => tx.$executeRawUnsafe(sql))).rejects.toThrow()
	})

	test('neither can the owner of the table, unless it first takes away the trigger', async () => {
		for (const sql of changes.slice(0, 4)) await expect(asOwner(sql)).rejects.toThrow('cannot be changed')
	})

	test('no person adds an entry in another name or for another State, or chooses its place in the chain', async () => {
		const entry = (actorId: string, actorRole: string, stateIso3: string | null = 'GHA') =>
			withActor(ghana.drafter, (tx) =>
				tx.auditEntry.createMany({
					data: {
						id: `forged ${actorId} ${actorRole} ${stateIso3}`,
						type: 'request.created',
						event: {},
						revision: 0,
						at: new Date(),
						chain: requestId,
						position: 1,
						hash: 'x',
						previousHash: 'y',
						requestId,
						stateIso3,
						actorId,
						actorRole,
					},
				}),
			)
		await expect(entry(office.officer.id, 'caseOfficer')).rejects.toThrow()
		await expect(entry(ghana.drafter.id, 'caseOfficer')).rejects.toThrow()
		await expect(entry(ghana.drafter.id, 'drafter', 'EGY')).rejects.toThrow()
		await expect(entry(ghana.drafter.id, 'drafter', null)).rejects.toThrow()
		await entry(ghana.drafter.id, 'drafter') // their own, but position and hash are set by the database
		const [added] = await asOwner(
			`select position, hash, previous_hash from audit_entry where id like 'forged %'`,
		)
		expect(added).toMatchObject({
			hash: expect.stringMatching(/^[0-9a-f]{64}$/),
			previous_hash: expect.stringMatching(/^[0-9a-f]{64}$/),
		})
		expect(added?.position).toBeGreaterThan(5)
		expect(await asOwner('select * from audit_broken()')).toEqual([])
	})

	test('the people of another State and an administrator see no entry of the request', async () => {
		for (const actor of [...Object.values(egypt), office.administrator, office.donor, office.otherManager])
			expect(await withActor(actor, (tx) => tx.auditEntry.count({ where: { requestId } })), actor.id).toBe(0)
	})

	const withoutTrigger = async (sql: string) => {
		await asOwner('alter table audit_entry disable trigger audit_refuse')
		await asOwner(sql).finally(() => asOwner('alter table audit_entry enable trigger audit_refuse'))
	}

	describe('an entry that the database owner tampered with is named', () => {
		const position = 3
		const broken = () =>
			asOwner<{ chain: string; position: number }>('select chain, position from audit_broken()')
		const here = () => `chain = '${requestId}' and position = ${position}`

		test.each([
			['its content', `event = '{"forged": true}'`],
			['its author', `actor_id = 'somebody'`],
			['its time', `at = at + interval '1 second'`],
			['its hash', `hash = repeat('0', 64)`],
			['what it says of the State', `internal = not internal`],
		])('when %s was changed', async (_what, change) => {
			const [original] = await asOwner(`select * from audit_entry where ${here()}`)
			await withoutTrigger(`update audit_entry set ${change} where ${here()}`)
			expect(await broken()).toEqual([{ chain: requestId, position }])

			await asOwner('alter table audit_entry disable trigger audit_refuse')
			await asOwner(
				`update audit_entry set event = $1, actor_id = $2, at = $3, hash = $4, internal = $5 where ${here()}`,
				[original?.event, original?.actor_id, original?.at, original?.hash, original?.internal],
			)
			await asOwner('alter table audit_entry enable trigger audit_refuse')
			expect(await broken()).toEqual([])
		})

		test('when an entry is missing, the one after it no longer fits', async () => {
			await withoutTrigger(`delete from audit_entry where ${here()}`)
			expect(await broken()).toEqual([{ chain: requestId, position: position + 1 }])
		})
	})
})

describe('audit rights', () => {
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
})
