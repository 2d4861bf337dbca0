import { beforeAll, expect, test } from 'vitest'
import { sealDays } from '#app/domain/audit/seal-days.server.ts'
import { verifyAudit } from '#app/domain/audit/verify-chains.server.ts'
import { recordAudit } from '#app/domain/core/record-audit.server.ts'
import { systemActor } from '#app/platform/actor.ts'
import { atTime } from '#app/platform/clock.server.ts'
import { withActor } from '#app/platform/database/database.server.ts'
import { asOwner, useDatabase } from '#tests/support/database.ts'
import { look } from '#tests/support/steps.ts'

useDatabase()

// More than two pages of chains, and than two of seals.
const CHAINS = 450
const DAYS = 45
const DAY = 24 * 60 * 60 * 1000
const start = Date.UTC(2031, 0, 1, 12)

beforeAll(async () => {
	await asOwner(`do $$ begin
		alter table audit_entry no force row level security;
		insert into audit_entry (id, chain, at, type, actor_id, actor_role, event, revision, internal)
			select 'many-' || n || '-' || k, 'many-' || lpad(n::text, 3, '0'), '${new Date(start).toISOString()}', 'setting.changed',
				'system', 'system', '{}', 0, true from generate_series(1, ${CHAINS}) n, generate_series(1, 2) k order by n, k;
		alter table audit_entry force row level security;
	end $$`)
	for (let day = 0; day < DAYS; day++) {
		await atTime(new Date(start + day * DAY), () =>
			withActor(systemActor, (tx) => recordAudit(tx, systemActor, { type: 'setting.changed', data: {} })),
		)
		await atTime(new Date(start + (day + 1) * DAY), () => sealDays({ tell: false }))
	}
})

/** Changes audit entries as the owner of the database, which no user of the product can do. */
const tamper = (...changes: string[]) =>
	asOwner(`do $$ begin
		alter table audit_entry disable trigger all; alter table audit_entry no force row level security;
		alter table audit_seal disable trigger all; alter table audit_seal no force row level security;
		${changes.join(';')};
		alter table audit_entry enable trigger all; alter table audit_entry force row level security;
		alter table audit_seal enable trigger all; alter table audit_seal force row level security;
	end $$`)

test('every chain, entry and seal is checked once, however many pages they fill', async () => {
	const [counted] = await look(
		(tx) => tx.$queryRaw<object[]>`
		select count(*)::int as entries, count(distinct chain)::int as chains from audit_entry`,
	)
	const seals = await look((tx) => tx.auditSeal.count())
	expect(seals).toBeGreaterThanOrEqual(DAYS)
	expect(await verifyAudit()).toEqual({ ...counted, seals, faults: [] })
})

test('a chain without its head is found in the first, a middle and the last page, and after it', async () => {
	const lost = ['many-001', 'many-200', 'many-201', 'many-300', 'many-449', 'many-450']
	await tamper(...lost.map((chain) => `delete from audit_head where chain = '${chain}'`))
	const { chains, faults } = await verifyAudit()
	const without = faults
		.filter(({ why }) => why === 'end')
		.map(({ chain, position }) => `${chain} ${position}`)
	expect(without.sort()).toEqual(lost.map((chain) => `${chain} 1`))
	expect(chains).toBeGreaterThanOrEqual(CHAINS - lost.length)
})

test('a changed entry and a lost seal of later pages are found', async () => {
	const [seal] = await look((tx) =>
		tx.auditSeal.findMany({ where: { stateIso3: null }, orderBy: { day: 'asc' }, skip: DAYS - 4, take: 1 }),
	)
	await tamper(
		`update audit_entry set type = 'y.happened' where id = 'many-402-2'`,
		`delete from audit_seal where id = '${seal?.id}'`,
	)
	const { faults } = await verifyAudit()
	expect(faults.filter(({ why }) => why === 'changed')).toMatchObject([{ chain: 'many-402', position: 2 }])
	expect(faults.filter(({ why }) => why === 'order')).toHaveLength(1)
})
