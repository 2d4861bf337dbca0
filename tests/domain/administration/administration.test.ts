import { beforeAll, describe, expect, test } from 'vitest'
import { getSystemStatus } from '#app/domain/administration/get-system-status.server.ts'
import { listJobs, retryGivenUp } from '#app/domain/administration/maintenance.server.ts'
import { signInEventKinds } from '#app/domain/administration/sign-in-event-kinds.ts'
import { getSignInLog } from '#app/domain/administration/sign-in-log.server.ts'
import { tilesFor } from '#app/domain/administration/tiles-for.ts'
import { sealDays } from '#app/domain/audit/seal-days.server.ts'
import { listLongWork } from '#app/domain/jobs/long-work.server.ts'
import { runRetention } from '#app/domain/retention/run-retention.server.ts'
import { catalogues } from '#app/i18n/words.ts'
import { withActor } from '#app/platform/database/database.server.ts'

import { withoutPeople } from '#app/queue/job-board.server.ts'
import { createBeat, createLeases } from '#app/queue/leases.server.ts'
import { asOwner, testQueue } from '#tests/support/database.ts'
import { everybody, ghana, office } from '#tests/support/people.ts'
import { look } from '#tests/support/steps.ts'
import { useWorld } from '#tests/support/world.ts'

useWorld()
const { administrator } = office
const events = (query = '') => getSignInLog(administrator, new URLSearchParams(query))
const others = everybody.filter(({ role }) => role !== 'administrator')

describe('the log of the door', () => {
	beforeAll(() =>
		asOwner(
			`insert into sign_in_event (id, at, kind, person_id, network, path)
			select lpad(n::text, 8, '0'), timestamptz '2030-01-01' + (n / 2) * interval '1 second',
				case when n % 10 = 0 then 'passwordRefused' else 'signedIn' end,
				case when n % 1000 = 0 then $1 else $2 end, '192.0.2.1', '/sign-in'
			from generate_series(1, 100000) n`,
			[ghana.focalPoint.id, ghana.drafter.id],
		),
	)

	test('is paged through without a gap and without a row twice, also where many happened at one moment', async () => {
		const seen: string[] = []
		let after = ''
		for (let page = 0; page < 5; page += 1) {
			const { rows, next } = await events(`size=50&after=${after}`)
			seen.push(...rows.map(({ id }) => id))
			after = next ?? ''
		}
		expect(seen).toEqual(Array.from({ length: 250 }, (_, at) => String(100_000 - at).padStart(8, '0')))
	})

	test('is read by its index, at the far end too', async () => {
		await asOwner('analyze sign_in_event')
		const plan = await withActor(administrator, (tx) =>
			tx.$queryRawUnsafe<{ 'QUERY PLAN': string }[]>(
				`explain select * from sign_in_event where at <= '2030-01-01 00:10:00+00' and (at < '2030-01-01 00:10:00+00' or id < '00001200') order by at desc, id desc limit 51`,
			),
		)
		const text = plan.map((line) => line['QUERY PLAN']).join('\n')
		expect(text).toContain('sign_in_event_at_idx')
		expect(text).not.toContain('Seq Scan on sign_in_event')
		const { rows, next } = await events('after=at:00000021~2030-01-01T00:00:10.000Z')
		expect(rows).toHaveLength(20)
		expect(next).toBeNull()
	})

	test('is narrowed by kind, person and days', async () => {
		const refused = await events('kind=passwordRefused')
		expect(new Set(refused.rows.map(({ kind }) => kind))).toEqual(new Set(['passwordRefused']))
		expect(refused.counts.total).toBe(1001)
		const both = await events('kind=passwordRefused&kind=signedIn&size=100')
		expect(both.rows.map(({ id }) => id)).toEqual((await events('size=100')).rows.map(({ id }) => id))
		const named = await events(`person=${encodeURIComponent(ghana.focalPoint.name.toUpperCase())}`)
		expect(new Set(named.rows.map(({ who }) => who))).toEqual(new Set([ghana.focalPoint.name]))
		expect((await events('person=nobody+of+this+name')).rows).toEqual([])
		const day = await events('from=2030-01-01&to=1+January+2030&after=at:00000003~2030-01-01T00:00:01.000Z')
		expect(day.rows.map(({ id }) => id)).toEqual(['00000002', '00000001'])
		expect((await events('to=2029-12-31')).rows).toEqual([])
	})

	test('takes nonsense in the address for the first page', async () => {
		for (const after of ['', '_', 'x_y', `2030_'; drop table sign_in_event; --`])
			expect((await events(`after=${encodeURIComponent(after)}`)).rows[0]?.id, after).toBe('00100000')
	})

	test('has a word for everything that can happen, in six languages', () => {
		for (const words of Object.values(catalogues))
			expect(Object.keys(words.operations.door.kinds).sort()).toEqual([...signInEventKinds].sort())
	})
})

describe('the jobs', () => {
	const jobIds = () =>
		asOwner<{ id: string; state: string; retry_limit: number }>(
			`select id, state, retry_limit from pgboss.job where name = 'promote-waiting'`,
		)

	test('are counted by kind; a failed one is shown without personal data and can be tried again', async () => {
		await testQueue().send('promote-waiting', { programmeId: 'x' }, { startAfter: new Date('2090-01-01') })
		const id = await testQueue().send('promote-waiting', { programmeId: 'y' })
		await asOwner(
			`update pgboss.job set state = 'failed', completed_on = now(), retry_count = 8,
			output = '{"message": "550 <a.person@sample.example> refused \\"Canary of a title\\""}' where id = $1`,
			[id],
		)
		const { counts, failed } = await listJobs(administrator)
		expect(counts).toContainEqual(
			expect.objectContaining({ name: 'promote-waiting', waiting: 0, later: 1, failed: 1 }),
		)
		expect(failed).toMatchObject([
			{ id, name: 'promote-waiting', tries: 9, error: '550 <[address]> refused […]' },
		])

		await retryGivenUp(administrator, id ?? '')
		expect(await jobIds()).toContainEqual({ id, state: 'retry', retry_limit: 16 })
		await expect(retryGivenUp(administrator, id ?? '')).rejects.toThrow('conflict')
		expect(
			await look((tx) => tx.auditEntry.count({ where: { type: 'job.retried', actorId: administrator.id } })),
		).toBe(1)
	})

	test('that take long are listed with how far they are and who asked, one worked by the system too', async () => {
		const at = new Date('2026-01-02T03:00:00Z')
		const asked = { orderedById: administrator.id, orderedAt: at, isPreview: true }
		const walk = {
			id: 'index',
			version: 1,
			done: 40,
			total: 200,
			startedAt: new Date('2026-01-01T00:00:00Z'),
		}
		await look((tx) => tx.searchWalk.upsert({ where: { id: 'index' }, create: walk, update: walk }))
		await look((tx) =>
			tx.iatiBuild.createMany({
				data: [
					{ id: 'running', status: 'running', stage: 'validating', ...asked },
					{ id: 'ended', status: 'done', ...asked },
				],
			}),
		)
		expect((await listLongWork(administrator)).underWay).toEqual([
			{ kind: 'index', done: 40, total: 200, who: null, since: walk.startedAt },
			{ kind: 'build-iati', done: 2, total: 4, who: administrator.name, since: at },
		])
		for (const actor of others) expect(() => listLongWork(actor), actor.id).toThrow('forbidden')
	})

	test('tell nothing of people', () => {
		expect(withoutPeople(`to o'brien@x.co and "Ms X" 'Mr Y'\nmore`)).not.toMatch(/x\.co|Ms X|Mr Y|\n/)
		expect(withoutPeople('x'.repeat(500))).toHaveLength(200)
	})
})

describe('health', () => {
	const check = async (name: string) =>
		(await getSystemStatus(administrator)).checks.find((each) => each.name === name)

	test('is good where everything works, and says what has not happened yet', async () => {
		await asOwner(`delete from pgboss.job`)
		await createBeat(createLeases())()
		await sealDays({ tell: false })
		await runRetention()
		const { checks, versions } = await getSystemStatus(administrator)
		// Dated data end on days of their own: `turn-of-years.test.ts`.
		expect(checks.filter(({ ok, name }) => !ok && name !== 'referenceData')).toEqual([])
		expect(checks.map(({ name }) => name)).toEqual([
			'database',
			'replica',
			'clock',
			'worker',
			'queue',
			'jobs',
			'mail',
			'mailServer',
			'certificate',
			'resting',
			'bounced',
			'parked',
			'storage',
			'files',
			'scanner',
			'seal',
			'retention',
			'search',
			'unindexed',
			'spelling',
			'referenceData',
		])
		for (const one of ['scanner', 'replica', 'search'])
			expect(checks.find(({ name }) => name === one)).toMatchObject({ absent: true })
		expect(versions).toMatchObject({ node: process.version, postgres: expect.stringMatching(/^\d+/) })
	})

	test('is bad where a letter is set aside or waits, a job is given up or late, or nothing was removed for days', async () => {
		const notice = {
			personId: ghana.drafter.id,
			template: 'mentioned',
			facts: {},
			createdAt: new Date('2026-01-01'),
		}
		await look((tx) =>
			tx.notice.createMany({
				data: [
					{ ...notice, id: 'parked', eventKey: 'parked', status: 'parked' },
					{ ...notice, id: 'waits', eventKey: 'waits' },
				],
			}),
		)
		expect(await check('parked')).toMatchObject({ ok: false, count: 1 })
		expect(await check('mail')).toMatchObject({ ok: false })
		const id = await testQueue().send('promote-waiting', { programmeId: 'z' })
		await asOwner(`update pgboss.job set start_after = now() - interval '1 hour' where id = $1`, [id])
		await asOwner('alter table worker no force row level security')
		await asOwner(`update worker set started_at = now() - interval '1 hour'`)
		expect(await check('queue')).toMatchObject({ ok: false, count: 1 })
		await asOwner(`update pgboss.job set state = 'failed', completed_on = now() where id = $1`, [id])
		expect(await check('jobs')).toMatchObject({ ok: false, count: 1 })
		await asOwner('alter table removal no force row level security')
		await asOwner(`update removal set at = now() - interval '3 days'`)
		await asOwner('alter table removal force row level security')
		expect(await check('retention')).toMatchObject({ ok: false })
	})

	test('has a word for each check, good and bad, in six languages', async () => {
		const names = (await getSystemStatus(administrator)).checks.map(({ name }) => name).sort()
		for (const { operations } of Object.values(catalogues))
			expect(Object.keys(operations.health.checks).sort()).toEqual(names)
	})
})

test('only administrators see the door, the jobs and the health of the site', async () => {
	for (const actor of others) {
		expect(() => getSignInLog(actor, new URLSearchParams()), actor.id).toThrow('forbidden')
		await expect(getSystemStatus(actor), actor.id).rejects.toThrow('forbidden')
		await expect(listJobs(actor), actor.id).rejects.toThrow('forbidden')
		await expect(retryGivenUp(actor, 'x'), actor.id).rejects.toThrow('forbidden')
	}
})

test('the administration page shows people their own parts, and is refused to those without any', () => {
	expect(tilesFor(administrator).length).toBeGreaterThan(10)
	const ofTriage = ['people', 'states', 'recoveries', 'seals', 'retention']
	expect(tilesFor(office.triage).map(({ name }) => name)).toEqual(ofTriage)
	expect(tilesFor(office.approver).map(({ name }) => name)).toEqual(['seals', 'releases'])
	for (const actor of [
		...Object.values(ghana),
		office.officer,
		office.manager,
		office.donor,
		office.dueDiligence,
	])
		expect(() => tilesFor(actor), actor.id).toThrow('forbidden')
})
