import { randomUUID } from 'node:crypto'
import { beforeAll, describe, expect, test } from 'vitest'
import { listDrafts } from '#app/domain/list-drafts.server.ts'
import { listRequests } from '#app/domain/list-requests.server.ts'
import { replayRequest } from '#app/domain/replay-request.server.ts'
import { listArchivedDrafts, takeBackDraft } from '#app/domain/retention/archived-drafts.server.ts'
import { holdRequest, liftHold } from '#app/domain/retention/hold-request.server.ts'
import { listHolds } from '#app/domain/retention/list-holds.server.ts'
import { listRemovals } from '#app/domain/retention/list-removals.server.ts'
import { previewRetention } from '#app/domain/retention/preview-retention.server.ts'
import { runRetention } from '#app/domain/retention/run-retention.server.ts'
import { setPeriod } from '#app/domain/retention/set-period.server.ts'
import { sealDays } from '#app/domain/seals/seal-days.server.ts'
import { verifyAudit } from '#app/domain/seals/verify-audit.server.ts'
import { settingHistory } from '#app/domain/setting-history.server.ts'
import { systemActor } from '#app/platform/actor.ts'
import { atTime } from '#app/platform/clock.server.ts'
import { withActor } from '#app/platform/database.server.ts'
import { aRequest } from '#tests/support/builders.ts'
import { asOwner } from '#tests/support/database.ts'
import { egypt, ghana, office } from '#tests/support/people.ts'
import { findRequest, look, requestStep } from '#tests/support/steps.ts'
import { useWorld } from '#tests/support/world.ts'

useWorld()

const DAY = 24 * 60 * 60 * 1000
const inDays = (days: number) => new Date(Date.now() + days * DAY)
const inYears = (years: number) => inDays(years * 366)
/** A day of its own for each run: there is one a day. */
const run = (at: Date) => atTime(at, () => runRetention())
const preview = async (at: Date, name: string) =>
	(await atTime(at, () => previewRetention(office.administrator))).find((each) => each.name === name)
const written = async (requestId: string) => {
	const text = await look(
		(tx) => tx.$queryRaw<{ all: string }[]>`
		select coalesce(string_agg(e.event::text, ''), '') as all from audit_entry e where chain = ${requestId} and type <> 'audit.erased'`,
	)
	return text[0]?.all ?? ''
}

describe('a closed case', () => {
	let requestId: string
	let reference: string
	beforeAll(async () => {
		requestId = await aRequest({ status: 'review', needs: ['training', 'equipment'] })
		await withActor(office.triage, (tx) =>
			tx.note.createMany({
				data: [
					{
						id: randomUUID(),
						requestId,
						text: 'Canary of a note',
						mentioned: [],
						authorId: office.triage.id,
						createdAt: new Date(),
					},
				],
			}),
		)
		await requestStep(ghana.focalPoint, requestId, {
			type: 'withdraw',
			reason: 'Canary of a reason',
		} as never)
		reference = (await findRequest(requestId)).reference ?? ''
		await sealDays({ tell: false })
	})

	test('is kept for ten years, and the page says what would go', async () => {
		expect((await preview(inYears(9), 'closedCases'))?.count).toBe(0)
		expect(await preview(inYears(11), 'closedCases')).toMatchObject({
			count: 1,
			listed: [{ label: reference }],
		})
		await run(inYears(9))
		expect((await findRequest(requestId)).contentRemovedAt).toBeNull()
	})

	test('is held for as long as somebody has a reason', async () => {
		expect(() => holdRequest(office.officer, { reference, reason: 'x' })).toThrow('forbidden')
		await expect(holdRequest(office.triage, { reference: 'NONE-1', reason: 'x' })).rejects.toThrow(
			'unknownReference',
		)
		const hold = await holdRequest(office.administrator, { reference, reason: 'A complaint is open' })
		await expect(holdRequest(office.triage, { reference, reason: 'again' })).rejects.toThrow('alreadyHeld')
		expect((await preview(inYears(11), 'closedCases'))?.count).toBe(0)
		await run(inYears(11))
		expect((await findRequest(requestId)).contentRemovedAt).toBeNull()
		expect(await listHolds(office.triage)).toMatchObject([
			{ reference, reason: 'A complaint is open', liftedAt: null },
		])
		await liftHold(office.triage, hold)
		await expect(liftHold(office.triage, hold)).rejects.toThrow('conflict')
	})

	test('then loses what people wrote and keeps the figures, and its audit still holds', async () => {
		const before = await findRequest(requestId)
		expect(await written(requestId)).toContain('Canary of a reason')
		await run(inYears(12))

		const after = await findRequest(requestId)
		expect(after).toMatchObject({ title: '', answers: {}, contentRemovedAt: expect.any(Date) })
		for (const kept of ['reference', 'status', 'stateIso3', 'submittedAt', 'endedAt', 'revision'] as const)
			expect(after[kept]).toEqual(before[kept])
		const needs = await look((tx) => tx.need.findMany({ where: { requestId } }))
		expect(needs.map(({ kind }) => kind).sort()).toEqual(['equipment', 'training'])
		expect(needs.every(({ title }) => title === '')).toBe(true)
		for (const table of ['note', 'attachment', 'question', 'decision', 'thread_message', 'filing_version'])
			expect(
				await look((tx) => tx.$queryRawUnsafe(`select 1 from ${table} where request_id = '${requestId}'`)),
				table,
			).toEqual([])
		expect(await written(requestId)).not.toContain('Canary')

		expect((await verifyAudit()).faults).toEqual([])
		const replay = await replayRequest(office.triage, requestId)
		expect(replay.first).toBeNull()
		const { removals } = await listRemovals(office.administrator)
		expect(removals).toContainEqual(expect.objectContaining({ class: 'closedCases', count: 1 }))
		const [log] = await look((tx) => tx.removal.findMany({ where: { class: 'closedCases' } }))
		expect(log?.details).toEqual({ references: [reference] })
	})
})

describe('a draft that nobody works on', () => {
	test('is called to mind, then archived, and its drafter takes it back whole', async () => {
		const id = await aRequest({ status: 'draft' })
		const notices = (template: string) =>
			look((tx) => tx.notice.findMany({ where: { requestId: id, template } }))
		await run(inDays(89))
		expect(await notices('draftIdle')).toEqual([])
		await run(inDays(91))
		await run(inDays(92))
		expect(await notices('draftIdle')).toMatchObject([
			{ personId: ghana.drafter.id, facts: { dueOn: inDays(180).toISOString().slice(0, 10) } },
		])
		await run(inDays(179))
		expect((await findRequest(id)).archivedAt).toBeNull()

		const before = await findRequest(id)
		await run(inDays(181))
		expect((await findRequest(id)).archivedAt).not.toBeNull()
		expect(await notices('draftArchived')).toMatchObject([{ personId: ghana.drafter.id }])
		expect((await listDrafts(ghana.drafter)).drafts.map((draft) => draft.id)).not.toContain(id)
		expect((await listRequests(ghana.drafter, {})).rows.map((row) => row.id)).not.toContain(id)
		expect((await listArchivedDrafts(ghana.drafter)).map((draft) => draft.id)).toEqual([id])
		expect(await listArchivedDrafts(egypt.drafter)).toEqual([])

		await expect(takeBackDraft(egypt.drafter, id)).rejects.toThrow('not-found')
		expect(() => takeBackDraft(ghana.focalPoint, id)).toThrow('forbidden')
		await takeBackDraft(ghana.drafter, id)
		await expect(takeBackDraft(ghana.drafter, id)).rejects.toThrow('conflict')
		const { updatedAt: _, ...after } = await findRequest(id)
		expect({ ...after, updatedAt: before.updatedAt }).toEqual(before)
		expect((await listDrafts(ghana.drafter)).drafts.map((draft) => draft.id)).toContain(id)
	})

	test('is not archived before its drafter was told, however old it is', async () => {
		const id = await aRequest({ status: 'draft' })
		await run(inDays(400))
		expect((await findRequest(id)).archivedAt).toBeNull()
		await run(inDays(401))
		expect((await findRequest(id)).archivedAt).toBeNull()
		await run(inDays(414))
		expect((await findRequest(id)).archivedAt).not.toBeNull()
	})
})

test('rows of the door, of reads, of links, sessions and letters go when their time is over, and not before', async () => {
	const long = new Date('2015-01-01')
	await asOwner(
		`insert into door_event (id, at, kind) values ('old', $1, 'signedIn'), ('new', now() + interval '50 years', 'signedIn')`,
		[long],
	)
	await asOwner(
		`insert into session (id, token, expires_at, created_at, updated_at, user_id) values ('old', 'a', $1, $1, $1, $2), ('new', 'b', now() + interval '60 years', now(), now(), $2)`,
		[long, ghana.drafter.id],
	)
	await asOwner(`insert into rate_limit (id, key, count, last_request) values ('old', 'k', 1, 1)`)
	await asOwner(
		`insert into verification (id, identifier, value, expires_at, created_at, updated_at) values ('old', 'i', 'v', $1, $1, $1)`,
		[long],
	)
	await asOwner(
		`insert into account_link (id, person_id, purpose, token_hash, created_at, expires_at) values ('old', $2, 'password', 'h', $1, $1)`,
		[long, ghana.drafter.id],
	)
	await asOwner('alter table confidential_read no force row level security')
	await asOwner(
		`insert into confidential_read (id, at, request_id, state_iso3, person_id, role, what) values ('old', $1, 'x', 'GHA', $2, 'caseOfficer', 'request')`,
		[long, office.officer.id],
	)
	await asOwner('alter table confidential_read force row level security')
	await look((tx) =>
		tx.notice.createMany({
			data: [
				{
					id: 'old',
					eventKey: 'old',
					personId: ghana.drafter.id,
					template: 'mentioned',
					facts: { path: '/x' },
					status: 'sent',
					sentAt: long,
					createdAt: long,
					html: 'h',
					text: 't',
					subject: 's',
				},
			],
		}),
	)
	await run(inYears(20))
	const left = async (table: string) =>
		(await asOwner<{ id: string }>(`select id from ${table} where id in ('old', 'new')`)).map(({ id }) => id)
	expect(await left('door_event')).toEqual(['new'])
	expect(await left('session')).toEqual(['new'])
	for (const table of ['rate_limit', 'verification', 'account_link'])
		expect(await left(table), table).toEqual([])
	expect(await look((tx) => tx.confidentialRead.count({ where: { id: 'old' } }))).toBe(0)
	expect(await look((tx) => tx.notice.findUnique({ where: { id: 'old' } }))).toMatchObject({
		html: null,
		text: null,
		facts: {},
		subject: 's',
		status: 'sent',
	})
})

test('who has left keeps the name and loses address, title and password after two years', async () => {
	await asOwner(`update person set left_at = now(), suspended_at = now(), title = 'Clerk' where id = $1`, [
		egypt.drafter.id,
	])
	await run(inYears(21))
	const [person] = await asOwner(`select name, email, title from person where id = $1`, [egypt.drafter.id])
	expect(person).toEqual({
		name: egypt.drafter.name,
		email: `${egypt.drafter.id}@removed.invalid`,
		title: '',
	})
	const [other] = await asOwner(`select email from person where id = $1`, [ghana.drafter.id])
	expect(other?.email).not.toContain('removed')
})

describe('a run', () => {
	test('is one a day, and says so', async () => {
		const at = inYears(30)
		expect(await run(at)).not.toBeNull()
		expect(await run(at)).toBeNull()
		const { lastRun } = await listRemovals(office.administrator)
		expect(lastRun?.at.toISOString().slice(0, 10)).toBe(at.toISOString().slice(0, 10))
	})

	test('is done by one of several workers, and by the next one when the first fails in the middle', async () => {
		const at = inYears(31)
		await asOwner(
			`insert into door_event (id, at, kind) select 'many' || n, '2015-01-01', 'signedIn' from generate_series(1, 1201) n`,
		)
		await asOwner(`create function refuse_removal() returns trigger language plpgsql as $$ begin
			if (select count(*) from door_event where id like 'many%') <= 701 then raise exception 'broken off'; end if; return old; end $$;
			create trigger refuse_removal before delete on door_event for each row when (old.id like 'many%') execute function refuse_removal()`)
		await run(at)
		const left = async () =>
			Number((await asOwner(`select count(*) from door_event where id like 'many%'`))[0]?.count)
		expect(await left()).toBe(701) // whole batches: the first went, the second did not
		await asOwner('drop trigger refuse_removal on door_event; drop function refuse_removal()')
		const done = await Promise.allSettled([run(at), run(at), run(at)])
		expect(done.every(({ status }) => status === 'fulfilled')).toBe(true)
		if ((await left()) > 0) await run(at)
		expect(await left()).toBe(0)
		const logged = await look((tx) =>
			tx.removal.findMany({ where: { class: 'doorLog', at: { gte: new Date(at.getTime() - DAY) } } }),
		)
		expect(logged.reduce((sum, { count }) => sum + count, 0)).toBe(1201)
	})
})

describe('a period', () => {
	const set = (amount: number, revision = '') =>
		setPeriod(office.administrator, { name: 'doorLog', amount, revision })

	test('is set within its bounds by an administrator, on a fresh page, and kept in the history', async () => {
		expect(() => setPeriod(office.triage, { name: 'doorLog', amount: 2, revision: '' })).toThrow('forbidden')
		await expect(set(0)).rejects.toMatchObject({ code: 'invalid', errors: { amount: 'outOfBounds' } })
		await expect(set(11)).rejects.toMatchObject({ code: 'invalid' })
		expect(await set(1)).toBe(false)
		expect(await set(2)).toBe(true)
		await expect(set(3)).rejects.toMatchObject({ code: 'conflict' })
		const revision = (await preview(new Date(), 'doorLog'))?.revision ?? ''
		expect(await set(3, revision)).toBe(true)
		const history = await withActor(office.administrator, (tx) => settingHistory(tx, 'retention.'))
		expect(history).toMatchObject([
			{ key: 'doorLog', from: 2, to: 3 },
			{ key: 'doorLog', from: 1, to: 2 },
		])
	})

	test('leaves time between a reminder and the archive', async () => {
		await expect(
			setPeriod(office.administrator, { name: 'draftReminder', amount: 170, revision: '' }),
		).rejects.toMatchObject({ errors: { amount: 'archiveAfterReminder' } })
	})

	test('is asked for by nobody whose session is old', async () => {
		const session = {
			id: 's',
			openedAt: new Date(0),
			factorAt: new Date(0),
			confirmedAt: new Date(0),
			hasFactor: true,
		}
		expect(() =>
			setPeriod({ ...office.administrator, session }, { name: 'doorLog', amount: 4, revision: '' }),
		).toThrow('confirmAnew')
	})
})

test('nobody but an administrator sees what would go or has gone', async () => {
	for (const actor of [office.triage, office.officer, ghana.focalPoint, ghana.drafter, office.donor]) {
		expect(() => previewRetention(actor), actor.id).toThrow('forbidden')
		expect(() => listRemovals(actor), actor.id).toThrow('forbidden')
	}
	expect(systemActor.role).toBe('system')
})
