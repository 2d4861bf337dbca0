import { expect, test } from 'vitest'
import { newId } from '#app/platform/ids.server.ts'
import { aRequest } from '#tests/support/builders.ts'
import { ghana } from '#tests/support/people.ts'
import { inDays, inYears, run } from '#tests/support/retention.ts'
import { look, requestStep } from '#tests/support/steps.ts'
import { useWorld } from '#tests/support/world.ts'

useWorld()

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
