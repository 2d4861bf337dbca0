import { beforeAll, describe, expect, test } from 'vitest'
import { auditReport } from '#app/commands/audit-report.ts'
import { compareSeal } from '#app/domain/audit/compare-seal.server.ts'
import { sealDays } from '#app/domain/audit/seal-days.server.ts'
import { getSeal } from '#app/domain/audit/seals.server.ts'
import { verifyAudit } from '#app/domain/audit/verify-chains.server.ts'
import { recordAudit } from '#app/domain/core/record-audit.server.ts'
import { systemActor } from '#app/platform/actor.ts'
import { atTime } from '#app/platform/clock.server.ts'
import { withActor } from '#app/platform/database/database.server.ts'
import { aRequest } from '#tests/support/builders.ts'
import { asOwner } from '#tests/support/database.ts'
import { look } from '#tests/support/steps.ts'
import { useWorld } from '#tests/support/world.ts'

useWorld()

let ghana: string
let egypt: string
const tomorrow = new Date(Date.now() + 24 * 60 * 60 * 1000)
tomorrow.setUTCHours(3)

beforeAll(async () => {
	ghana = await aRequest({ status: 'active', needs: ['training'] })
	egypt = await aRequest({ status: 'review', state: 'egypt' })
	await withActor(systemActor, (tx) =>
		recordAudit(tx, systemActor, { type: 'setting.changed', data: { key: 'x' } }),
	)
	await atTime(tomorrow, () => sealDays())
})

const rows = (chain: string) =>
	asOwner(`select * from audit_entry where chain = $1 order by position`, [chain])
const faults = async () =>
	(await verifyAudit()).faults.map(({ why, chain, position }) => ({ why, chain, position }))

const tables = ['audit_entry', 'audit_seal']
/** Runs as the owner, with the protection of the tables removed. */
async function unguarded(work: () => Promise<void>) {
	for (const table of tables)
		await asOwner(
			`alter table ${table} disable trigger all; alter table ${table} no force row level security`,
		)
	await work().finally(async () => {
		for (const table of tables) await asOwner(`alter table ${table} enable trigger all`)
		await asOwner('alter table audit_seal force row level security')
	})
}

/** Makes a change that only the owner of the database can make, returns the findings, and restores everything. */
async function tamper(...statements: string[]) {
	const kept = ['audit_entry', 'audit_head', 'audit_seal']
	await unguarded(async () => {
		for (const table of kept) await asOwner(`create table kept_${table} as table ${table}`)
		for (const sql of statements) await asOwner(sql)
	})
	const found = await faults()
	await unguarded(async () => {
		for (const table of kept)
			await asOwner(
				`delete from ${table}; insert into ${table} select * from kept_${table}; drop table kept_${table}`,
			)
	})
	expect(await faults()).toEqual([])
	return found
}

/** Computes a chain again from a position on, as an attacker who knows the hashes would. */
const relink = (chain: string) => `
	do $$ declare e audit_entry; before text := ''; place integer := 0; begin
		for e in select * from audit_entry where chain = '${chain}' order by position loop
			place := place + 1; e.position := place; e.previous_hash := before;
			e.event_digest := audit_digest(e.event_salt, e.event); e.hash := audit_hash(e); before := e.hash;
			update audit_entry set position = e.position, previous_hash = e.previous_hash, event_digest = e.event_digest, hash = e.hash where id = e.id;
		end loop;
		update audit_head set position = place, hash = before where chain = '${chain}';
	end $$`

test('a whole audit holds, and the command says so', async () => {
	const verified = await verifyAudit()
	expect(verified).toMatchObject({ chains: 3, seals: 3, faults: [] })
	const { text, exitCode } = auditReport(verified, [])
	expect(exitCode).toBe(0)
	expect(text).toContain('Every chain is whole, and every seal says the same.')
})

describe('what the owner of the database does to a chain is named by its first row', () => {
	const at = (position: number) => `chain = '${ghana}' and position = ${position}`

	test.each([
		['content', `event = '{"forged": true}'`],
		['author', `actor_id = 'somebody'`],
		['salt', `event_salt = 'other'`],
		['digest taken away', `event_digest = null`],
		['content put into its digest', `event = to_jsonb(event_digest), event_digest = null`],
	])('changed %s', async (_what, change) => {
		expect(await tamper(`update audit_entry set ${change} where ${at(2)}`)).toContainEqual({
			why: 'changed',
			chain: ghana,
			position: 2,
		})
	})

	test('removed', async () => {
		expect(await tamper(`delete from audit_entry where ${at(2)}`)).toContainEqual({
			why: 'gap',
			chain: ghana,
			position: 3,
		})
	})

	test('removed at the end', async () => {
		const last = (await rows(ghana)).length
		const found = await tamper(`delete from audit_entry where ${at(last)}`)
		expect(found).toContainEqual({ why: 'end', chain: ghana, position: last })
		expect(found).toContainEqual({ why: 'missing', chain: ghana, position: last })
	})

	test('inserted', async () => {
		const found = await tamper(
			`update audit_entry set position = -position where chain = '${ghana}' and position > 1`,
			`update audit_entry set position = 1 - position where chain = '${ghana}' and position < 0`,
			`insert into audit_entry select 'put in', chain, 2, at, type, request_id, need_id, delivery_id, state_iso3, actor_id,
				actor_role, on_behalf_of, event, "from", "to", revision, internal, previous_hash, hash, erased_at, event_digest, event_salt
				from audit_entry where ${at(1)}`,
		)
		expect(found[0]).toMatchObject({ chain: ghana, position: 2 })
	})

	test('in another order', async () => {
		const found = await tamper(
			`update audit_entry set position = -2 where ${at(2)}`,
			`update audit_entry set position = 2 where ${at(3)}`,
			`update audit_entry set position = 3 where ${at(-2)}`,
		)
		expect(found[0]).toMatchObject({ chain: ghana, position: 2 })
	})

	test('a head that was moved or taken away', async () => {
		expect(
			await tamper(`update audit_head set hash = repeat('0', 64) where chain = '${ghana}'`),
		).toMatchObject([{ why: 'end', chain: ghana }])
		expect(await tamper(`delete from audit_head where chain = '${egypt}'`)).toMatchObject([
			{ why: 'end', chain: egypt },
		])
	})

	test('a chain rewritten as a whole is consistent, but its seal exposes it', async () => {
		const last = (await rows(ghana)).length
		const found = await tamper(
			`update audit_entry set event = '{"forged": true}' where ${at(2)}`,
			relink(ghana),
		)
		expect(found).toEqual([{ why: 'sealed', chain: ghana, position: last }])
	})

	test('text that is missing without a recorded removal is reported', async () => {
		expect(
			await tamper(
				`update audit_entry set event = '{}', event_salt = null, erased_at = now() where ${at(2)}`,
			),
		).toEqual([{ why: 'erased', chain: ghana, position: 2 }])
	})
})

describe('a seal that was tampered with', () => {
	const sealOf = (iso3: string) =>
		look(
			(tx) => tx.$queryRaw<{ id: string; length: number }[]>`
			select id, jsonb_array_length(heads) as length from audit_seal where state_iso3 = ${iso3}`,
		)
	const seal = (iso3: string) => `state_iso3 = '${iso3}'`

	test('its list, its day, its State', async () => {
		for (const change of [
			`digest = repeat('0', 64)`,
			`heads = '[{"chain": "x", "position": 1, "hash": "y"}]'`,
		])
			expect(await tamper(`update audit_seal set ${change} where ${seal('GHA')}`)).toContainEqual({
				why: 'digest',
				chain: 'seal',
				position: 0,
			})
		for (const change of [`day = '2020-01-01'`, `state_iso3 = 'FRA'`, `signature = 'x.y.z'`])
			expect(await tamper(`update audit_seal set ${change} where ${seal('GHA')}`)).toContainEqual({
				why: 'signature',
				chain: 'seal',
				position: 0,
			})
	})

	test('one that was removed is missed by that of the office', async () => {
		const [kept] = await sealOf('GHA')
		expect(await tamper(`delete from audit_seal where ${seal('GHA')}`)).toEqual([
			{ why: 'missing', chain: 'seal.GHA', position: kept?.length },
		])
	})

	test('a seal file kept elsewhere exposes a chain and seals that were all rewritten', async () => {
		const [kept] = await sealOf('GHA')
		const { text } = await getSeal(systemActor, kept?.id ?? '')
		expect(await compareSeal(text)).toMatchObject({ outcome: 'same', state: 'GHA', faults: [] })
		expect(await compareSeal(text.replace(/"position": \d+/, '"position": 1'))).toEqual({
			outcome: 'unknown',
		})
		expect(await compareSeal(text.replace(/"jws": "[^.]+/, '"jws": "e30'))).toEqual({ outcome: 'unknown' })
		expect(await compareSeal('{}')).toEqual({ outcome: 'unknown' })

		await unguarded(async () => {
			await asOwner(`update audit_entry set actor_id = 'somebody' where chain = '${ghana}' and position = 2`)
			await asOwner(relink(ghana))
			await asOwner('delete from audit_seal; update audit_head set sealed_position = 0')
		})
		await atTime(tomorrow, () => sealDays({ tell: false }))
		expect(await faults()).toEqual([]) // the database alone shows nothing any more

		const compared = { name: 'seal.json', ...(await compareSeal(text)) }
		const { text: said, exitCode } = auditReport(await verifyAudit(), [compared])
		expect(exitCode).toBe(1)
		const last = (await rows(ghana)).at(-1)
		expect(said).toContain(`FIRST CHANGED ROW  chain ${ghana}, position ${last?.position}, id ${last?.id}:`)
	})
})
