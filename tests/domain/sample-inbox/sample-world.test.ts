import { beforeAll, expect, test } from 'vitest'
import { replayRequest } from '#app/domain/requests/replay-request.server.ts'
import { systemActor } from '#app/platform/actor.ts'
import { withActor } from '#app/platform/database/database.server.ts'
import { personOf } from '#prisma/seed/sample-people.ts'
import { sampleAccounts, seedSampleWorld } from '#prisma/seed/sample-world.ts'
import { asOwner, useDatabase } from '#tests/support/database.ts'
import { statusesOf } from '#tests/support/statuses.ts'
import { areAlike } from '#workflows/equipment/need-lines.ts'
import { kinds } from '#workflows/vocabulary.ts'

useDatabase()
beforeAll(async () => expect(await seedSampleWorld()).toBe(true), 120_000)

const sorted = (values: Iterable<string>) => [...new Set(values)].sort()
const asSystem = <T>(work: Parameters<typeof withActor<T>>[1]) => withActor(systemActor, work)
const steps = () => asSystem((tx) => tx.auditEntry.count())

test('some request is in every status', async () => {
	const requests = await asSystem((tx) => tx.request.findMany({ select: { status: true } }))
	expect(sorted(requests.map(({ status }) => status))).toEqual(sorted(statusesOf.request))
})

test('some need is in every status', async () => {
	const needs = await asSystem((tx) => tx.need.findMany({ select: { status: true } }))
	expect(sorted(needs.map(({ status }) => status))).toEqual(sorted(statusesOf.need))
})

test('deliveries of every kind are on their way, some closed, one failed', async () => {
	const deliveries = await asSystem((tx) => tx.delivery.findMany({ select: { kind: true, status: true } }))
	expect(sorted(deliveries.map(({ kind }) => kind))).toEqual(sorted(kinds))
	expect(sorted(deliveries.map(({ status }) => status))).toEqual(expect.arrayContaining(['closed', 'failed']))
	expect(new Set(deliveries.map(({ status }) => status)).size).toBeGreaterThanOrEqual(8)
})

test('a joint need, unlike lines, a correction, an early check and an outcome departed from are shown', async () => {
	const found = await asSystem(async (tx) => ({
		joined: await tx.jointPart.findMany({ where: { status: 'accepted' } }),
		lines: await tx.needLine.findMany(),
		corrections: await tx.correction.count({ where: { status: 'counted' } }),
		early: await tx.equipmentCheck.count({ where: { early: true, earlyReason: { not: '' } } }),
		delivered: await tx.need.findMany({ where: { outcome: { not: null } } }),
	}))
	expect(new Set(found.joined.map(({ stateIso3 }) => stateIso3)).size).toBeGreaterThan(1)
	const linesOf = (id: string) => found.lines.filter(({ needId }) => needId === id)
	const needs = [...new Set(found.lines.map(({ needId }) => needId))]
	expect(needs.some((id) => !areAlike(linesOf(id)))).toBe(true)
	expect([found.corrections, found.early].every((count) => count > 0)).toBe(true)
	const departed = found.delivered.filter((need) => need.outcome !== need.computedOutcome)
	expect(departed).not.toEqual([])
})

test('every step lies in the past, in the order it was taken, and the audit is whole', async () => {
	const entries = await asSystem((tx) =>
		tx.auditEntry.findMany({ orderBy: [{ chain: 'asc' }, { position: 'asc' }] }),
	)
	for (const [index, entry] of entries.entries()) {
		expect(entry.at.getTime()).toBeLessThan(Date.now())
		const before = entries[index - 1]
		if (before?.chain === entry.chain) expect(entry.at.getTime()).toBeGreaterThanOrEqual(before.at.getTime())
	}
	expect(await asOwner('select * from audit_broken()')).toEqual([])
})

test('the state of every request, need, delivery and case follows from its audit alone', async () => {
	const requests = await asSystem((tx) => tx.request.findMany({ select: { id: true } }))
	const told = []
	for (const { id } of requests) told.push({ id, ...(await replayRequest(systemActor, id)) })
	expect(told.filter(({ differences }) => differences.length > 0)).toEqual([])
	const rows = await asSystem(async (tx) => [
		await tx.request.count(),
		await tx.need.count(),
		await tx.delivery.count(),
		await tx.dueDiligenceCase.count(),
	])
	expect(told.reduce((sum, request) => sum + request.rows, 0)).toBe(rows.reduce((sum, each) => sum + each))
	expect(rows.every((count) => count > 3)).toBe(true)
})

test('no timer of a step that is still open has run out', async () => {
	const open = { status: { in: ['proposed' as const, 'reserved' as const] } }
	const needs = await asSystem((tx) => tx.need.findMany({ where: open, select: { id: true } }))
	const requests = await asSystem((tx) =>
		tx.request.findMany({
			where: { status: { in: ['clarification', 'dormant', 'awaitingClosure'] } },
			select: { id: true },
		}),
	)
	for (const { id } of [...needs, ...requests]) {
		const rows = await asOwner(
			`select max(start_after) > now() + interval '7 days' as ahead from pgboss.job where name = 'ring-timer' and data->>'id' = $1`,
			[id],
		)
		expect(rows).toEqual([{ ahead: true }])
	}
})

test('the drafter of Ghana finds no draft in the way', async () => {
	const drafts = await withActor(personOf('drafter.ghana.documents'), (tx) =>
		tx.request.count({ where: { status: { in: ['draft', 'awaitingEndorsement'] } } }),
	)
	expect(drafts).toBe(0)
})

test('every account to begin with has a password', async () => {
	const rows = await asOwner<{ email: string }>(
		`select email from person join account on user_id = person.id
		where provider_id = 'credential' and password like '$argon2id$%'`,
	)
	const emails = new Set(rows.map(({ email }) => email))
	expect(sampleAccounts.filter(({ email }) => !emails.has(email))).toEqual([])
})

test('a second start changes nothing', async () => {
	const before = await steps()
	expect(await seedSampleWorld()).toBe(false)
	expect(await steps()).toBe(before)
})
