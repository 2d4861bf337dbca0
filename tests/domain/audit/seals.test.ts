import { beforeAll, describe, expect, test } from 'vitest'
import { checkSeal } from '#app/domain/audit/compare-seal.server.ts'
import { sealDays } from '#app/domain/audit/seal-days.server.ts'
import { digestOf, getSeal, getSealList } from '#app/domain/audit/seals.server.ts'
import { verifyAudit } from '#app/domain/audit/verify-chains.server.ts'
import { recordAudit } from '#app/domain/core/record-audit.server.ts'
import { listPublicKeys } from '#app/domain/core/signing-keys.server.ts'
import { systemActor } from '#app/platform/actor.ts'
import { atTime } from '#app/platform/clock.server.ts'
import { withActor } from '#app/platform/database/database.server.ts'
import { verifiedText } from '#app/platform/keys/signing.server.ts'
import { aRequest } from '#tests/support/builders.ts'
import { asOwner } from '#tests/support/database.ts'
import { egypt, ghana, office } from '#tests/support/people.ts'
import { present } from '#tests/support/present.ts'
import { look } from '#tests/support/steps.ts'
import { textIn } from '#tests/support/stored-json.ts'
import { useWorld } from '#tests/support/world.ts'

useWorld()

const at = (day: string, time = '12:00') => new Date(`${day}T${time}:00Z`)
const on = (day: string, work: () => Promise<unknown>, time?: string) => atTime(at(day, time), work)
const noted = (day: string, requestId: string | null = null, time?: string) =>
	on(
		day,
		() =>
			withActor(systemActor, (tx) =>
				recordAudit(tx, systemActor, { type: 'setting.changed', data: {}, requestId }),
			),
		time,
	)
const seals = () => look((tx) => tx.auditSeal.findMany({ orderBy: [{ day: 'asc' }, { stateIso3: 'asc' }] }))
const days = async () =>
	(await seals()).map(({ day, stateIso3 }) => `${day.toISOString().slice(0, 10)} ${stateIso3 ?? 'office'}`)

let ofGhana: string
let ofEgypt: string
beforeAll(async () => {
	await on('2031-05-01', async () => {
		ofGhana = await aRequest({ status: 'submitted' })
		ofEgypt = await aRequest({ status: 'submitted', state: 'egypt' })
	})
})

describe('days are sealed', () => {
	test('once they have ended and whatever was on its way has arrived', async () => {
		await on('2031-05-01', () => sealDays(), '23:59')
		await on('2031-05-02', () => sealDays(), '00:05')
		expect(await days()).toEqual([])
		await on('2031-05-02', () => sealDays(), '00:15')
		expect(await days()).toEqual(['2031-05-01 EGY', '2031-05-01 GHA', '2031-05-01 office'])
	})

	test('only once, however often it is asked for', async () => {
		const made = await Promise.all([1, 2, 3, 4].map(() => on('2031-05-02', () => sealDays(), '08:00')))
		expect(made).toEqual([0, 0, 0, 0])
		await noted('2031-05-02')
		const raced = await Promise.all([1, 2, 3, 4].map(() => on('2031-05-03', () => sealDays())))
		expect(raced.map(Number).reduce((sum, count) => sum + count, 0)).toBe(1)
		expect((await days()).at(-1)).toBe('2031-05-02 office')
	})

	test('each of those that were missed, and none on which nothing happened', async () => {
		await noted('2031-05-04', ofGhana)
		await noted('2031-05-05', ofGhana)
		await noted('2031-05-07', ofEgypt, '23:59')
		await noted('2031-05-08', ofGhana, '00:01')
		await on('2031-05-08', () => sealDays())
		expect((await days()).slice(4)).toEqual([
			'2031-05-04 GHA',
			'2031-05-04 office',
			'2031-05-05 GHA',
			'2031-05-05 office',
			'2031-05-07 EGY',
			'2031-05-07 office',
		])
	})

	test('with entries written late for a sealed day', async () => {
		await noted('2031-05-05', ofEgypt)
		await on('2031-05-09', () => sealDays())
		const kept = await look((tx) =>
			tx.auditSeal.findFirst({ where: { stateIso3: 'EGY' }, orderBy: { day: 'desc' } }),
		)
		expect(kept?.day.toISOString().slice(0, 10)).toBe('2031-05-08')
		expect(await look((tx) => tx.$queryRaw`select * from audit_unsealed('2031-05-09')`)).toEqual([])
		expect((await verifyAudit()).faults).toEqual([])
	})
})

test('a seal states the heads of its chains, and is signed with the published key', async () => {
	const [first] = await look((tx) =>
		tx.auditSeal.findMany({ where: { stateIso3: 'GHA' }, orderBy: { day: 'asc' } }),
	)
	const { keys } = await listPublicKeys()
	const signed = await verifiedText(first?.signature ?? '', 'audit-seal+jws', keys[0] ?? {})
	const list = present(first).heads
	expect(JSON.parse(signed ?? '{}')).toMatchObject({
		v: 1,
		day: '2031-05-01',
		state: 'GHA',
		digest: digestOf(list),
		chains: 1,
		previous: null,
	})
	expect(list).toMatchObject([{ chain: ofGhana }])
	const [entry] = await asOwner(`select hash from audit_entry where chain = $1 and position = $2`, [
		ofGhana,
		list[0]?.position,
	])
	expect(list[0]?.hash).toBe(entry?.hash)

	const ofOffice = await look((tx) =>
		tx.auditSeal.findFirst({ where: { stateIso3: null }, orderBy: { day: 'asc' } }),
	)
	expect(ofOffice?.heads).toContainEqual({ chain: 'seal.GHA', position: 1, hash: first?.digest })
})

test('a seal is e-mailed only to those who keep it', async () => {
	const sent = await look((tx) => tx.notice.findMany({ where: { template: 'auditSeal' } }))
	const ids = new Map((await seals()).map(({ id, stateIso3 }) => [id, stateIso3]))
	const by = (state: string | null) =>
		[
			...new Set(
				sent
					.filter(({ facts }) => ids.get(textIn(facts, 'sealId')) === state)
					.map(({ personId }) => personId),
			),
		].sort()
	expect(by('GHA')).toEqual([ghana.focalPoint.id, ghana.mission.id].sort())
	expect(by('EGY')).toEqual([egypt.focalPoint.id, egypt.mission.id].sort())
	expect(by(null)).toEqual([office.administrator.id, office.approver.id].sort())
})

describe('seals are read', () => {
	test('by a State its own, by those who answer for the office all, by others none', async () => {
		const states = async (actor: Parameters<typeof getSealList>[0]) =>
			[
				...new Set((await getSealList(actor, new URLSearchParams())).rows.map(({ stateIso3 }) => stateIso3)),
			].sort()
		for (const actor of Object.values(ghana)) expect(await states(actor), actor.id).toEqual(['GHA'])
		for (const actor of [office.triage, office.approver, office.administrator])
			expect((await states(actor)).length, actor.id).toBe(3)
		for (const actor of [office.officer, office.manager, office.donor, office.dueDiligence])
			expect(() => getSealList(actor, new URLSearchParams()), actor.id).toThrow('forbidden')
	})

	test('as a file of the own State alone', async () => {
		const [own] = (await getSealList(ghana.focalPoint, new URLSearchParams())).rows
		const { name, text } = await getSeal(ghana.focalPoint, own?.id ?? '')
		expect(name).toBe(`audit-seal-GHA-${own?.day.toISOString().slice(0, 10)}.json`)
		await expect(getSeal(egypt.focalPoint, own?.id ?? '')).rejects.toThrow('not-found')
		await expect(getSeal(office.donor, own?.id ?? '')).rejects.toThrow('not-found')
		expect(await checkSeal('10.0.0.1', text)).toMatchObject({ outcome: 'same', chains: 1, differing: 0 })
		expect(await checkSeal('10.0.0.1', text.replace('GHA', 'EGY'))).toEqual({ outcome: 'unknown' })
		expect(await checkSeal('10.0.0.1', 'no JSON')).toEqual({ outcome: 'unknown' })
	})

	test('by their days and owners', async () => {
		const found = async (query: string) =>
			(await getSealList(office.administrator, new URLSearchParams(query))).rows
		const days = (await found('to=2031-05-04')).map(({ day }) => day.toISOString().slice(0, 10))
		expect(days).toEqual(['2031-05-04', '2031-05-04', '2031-05-02', ...Array(3).fill('2031-05-01')])
		const owners = async (query: string) => new Set((await found(query)).map(({ stateIso3 }) => stateIso3))
		expect(await owners('of=office')).toEqual(new Set([null]))
		expect(await owners('of=office&of=GHA')).toEqual(new Set([null, 'GHA']))
		// A State finds no more by asking for the owner.
		const own = await getSealList(egypt.focalPoint, new URLSearchParams('of=GHA'))
		expect(new Set(own.rows.map(({ stateIso3 }) => stateIso3))).toEqual(new Set(['EGY']))
		expect(own.address.ignored).toEqual(['of'])
	})

	test('a check asked for too often is refused with the reason', async () => {
		for (let times = 0; times < 30; times += 1) await checkSeal('10.0.0.9', '{}')
		expect(await checkSeal('10.0.0.9', '{}')).toEqual({ outcome: 'tooOften' })
		expect(await checkSeal('10.0.0.8', '{}')).toEqual({ outcome: 'unknown' })
	})
})
