import { describe, expect, test } from 'vitest'
import { settingHistory } from '#app/domain/core/record-audit.server.ts'
import { listRemovals } from '#app/domain/retention/exemptions.server.ts'
import { setPeriod } from '#app/domain/retention/periods.server.ts'
import { previewRetention } from '#app/domain/retention/preview-retention.server.ts'
import { withActor } from '#app/platform/database/database.server.ts'
import { askIn } from '#app/platform/database/read.server.ts'
import { newId } from '#app/platform/ids.server.ts'
import { aRequest } from '#tests/support/builders.ts'
import { asOwner } from '#tests/support/database.ts'
import { ghana, office } from '#tests/support/people.ts'
import { DAY, inDays, inYears, preview, run } from '#tests/support/retention.ts'
import { look, requestStep } from '#tests/support/steps.ts'
import { useWorld } from '#tests/support/world.ts'

useWorld()

// Runs go forward in time, since there is one a day.
const facts = { path: '/requests/x', quantity: 3 }

async function aLetter(
	status: Stored.NoticeStatus,
	more: { requestId?: string; createdAt?: Date; html?: null } = {},
) {
	const id = newId()
	const row = { id, eventKey: id, personId: ghana.drafter.id, template: 'offerMade', facts, status }
	await look((tx) =>
		tx.notice.createMany({ data: { ...row, html: '<p>x</p>', text: 'x', createdAt: new Date(), ...more } }),
	)
	return id
}
const kept = (id: string) => look((tx) => tx.notice.findUniqueOrThrow({ where: { id } }))

test('what letters said goes after a year, whatever became of them, and not while they may still be sent', async () => {
	const createdAt = inDays(-400)
	const states = ['sent', 'bounced', 'suppressed', 'queued', 'deferred', 'parked'] as const
	const old = await Promise.all(states.map((status) => aLetter(status, { createdAt })))
	const young = await aLetter('sent')
	const unwritten = await aLetter('suppressed', { createdAt, html: null })
	await run(inDays(1))
	const left = await Promise.all(old.map(async (id) => (await kept(id)).html))
	expect(left).toEqual([null, null, null, '<p>x</p>', '<p>x</p>', '<p>x</p>'])
	expect((await kept(young)).html).toBe('<p>x</p>')
	expect((await kept(unwritten)).facts).toEqual({})
})

test('the list of letters that came in is kept for as long', async () => {
	const arrived = (receivedAt: Date) => ({
		id: newId(),
		digest: newId(),
		sender: 'a@sample.example',
		size: 1,
		outcome: 'refused',
		receivedAt,
	})
	await look((tx) => tx.receivedEmail.createMany({ data: [arrived(inDays(-400)), arrived(new Date())] }))
	await run(inDays(20))
	const left = await look((tx) => tx.receivedEmail.findMany({ select: { receivedAt: true } }))
	expect(left.map(({ receivedAt }) => receivedAt > inDays(-2))).toEqual([true])
})

test('of a closed case a letter that is still to be tried again keeps what it is written from', async () => {
	const requestId = await aRequest({ status: 'review' })
	await requestStep(ghana.focalPoint, requestId, {
		type: 'withdraw',
		reasonCode: 'PRIORITIES_CHANGED',
		note: '',
	})
	const [sent, deferred] = [await aLetter('sent', { requestId }), await aLetter('deferred', { requestId })]
	await run(inYears(11))
	expect([(await kept(sent)).facts, (await kept(deferred)).facts]).toEqual([{}, facts])
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
			`insert into sign_in_event (id, at, kind) select 'many' || n, '2015-01-01', 'signedIn' from generate_series(1, 1201) n`,
		)
		await asOwner(`create function refuse_removal() returns trigger language plpgsql as $$ begin
			if (select count(*) from sign_in_event where id like 'many%') <= 701 then raise exception 'broken off'; end if; return old; end $$;
			create trigger refuse_removal before delete on sign_in_event for each row when (old.id like 'many%') execute function refuse_removal()`)
		await run(at)
		const left = async () =>
			Number((await asOwner(`select count(*) from sign_in_event where id like 'many%'`))[0]?.count)
		expect(await left()).toBe(701) // whole batches: the first was removed, the second was not
		await asOwner('drop trigger refuse_removal on sign_in_event; drop function refuse_removal()')
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
		const history = await withActor(office.administrator, (tx) => settingHistory(askIn(tx), 'retention.'))
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

	test('is set only after a fresh confirmation', async () => {
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

test('only an administrator sees what would be removed or was removed', async () => {
	for (const actor of [office.triage, office.officer, ghana.focalPoint, ghana.drafter, office.donor]) {
		expect(() => previewRetention(actor), actor.id).toThrow('forbidden')
		expect(() => listRemovals(actor), actor.id).toThrow('forbidden')
	}
})
