import { simpleParser } from 'mailparser'
import { beforeAll, describe, expect, test } from 'vitest'

import { writeLetter } from '#app/queue/mail/write-letter.server.ts'
import { loader as inbox } from '#app/routes/dev.inbox._index/route.tsx'
import { loader as letter } from '#app/routes/dev.inbox.$noticeId._index/route.tsx'
import { loader as html } from '#app/routes/dev.inbox.$noticeId.html.tsx'
import { loader as source } from '#app/routes/dev.inbox.$noticeId.source.ts'
import { aCourse } from '#tests/support/courses.ts'
import { emailOf, ghana } from '#tests/support/people.ts'
import { look } from '#tests/support/steps.ts'
import { useWorld } from '#tests/support/world.ts'

useWorld()
const drafter = emailOf(ghana.drafter)
const context = { nonce: '', requestId: '' }
const asked = (query = '', noticeId = '') => ({
	request: new Request(`http://site.example/dev/inbox${query}`),
	params: { noticeId },
	context,
})
const rowsOf = async (query: string) => (await inbox(asked(query))).rows
const openable = async (query: string) =>
	(await rowsOf(query)).filter((row) => row.written).map(({ id }) => id)
let written: string

beforeAll(async () => {
	const { requestId } = await aCourse('confirmed')
	const to = { personId: ghana.drafter.id, requestId }
	await look(async (tx) => {
		for (const template of ['requestReceived', 'participantsConfirmed']) {
			const notice = await tx.notice.findFirstOrThrow({ where: { ...to, template } })
			await writeLetter(tx, notice)
			written = notice.id
		}
		const other = await tx.notice.findFirstOrThrow({ where: { ...to, template: 'offerConfirmed' } })
		const [off, daily] = [
			{ status: 'suppressed', suppressedBecause: 'switchedOff' },
			{ cadence: 'daily' },
		] as const
		await tx.notice.update({ where: { id: other.id }, data: off })
		const held = await tx.notice.findFirstOrThrow({ where: { ...to, template: 'screeningPassed' } })
		await tx.notice.update({ where: { id: held.id }, data: daily })
	})
})

describe('the inbox of the sample world', () => {
	test('shows sent letters, and waiting or unsent ones with the reason', async () => {
		const list = await rowsOf(`?to=${encodeURIComponent(drafter)}`)
		expect(list.find(({ id }) => id === written)).toMatchObject({ written: true, recipient: drafter })
		expect(list.find(({ state }) => state === 'suppressed')).toMatchObject({ because: 'switchedOff' })
		expect(list.find(({ cadence }) => cadence)).toMatchObject({ state: 'queued', written: false })
		expect(new Set((await rowsOf('?state=suppressed')).map(({ state }) => state))).toEqual(
			new Set(['suppressed']),
		)
		expect(await rowsOf('?to=nobody%40sample.example')).toEqual([])
		const { subject } = await look((tx) => tx.notice.findUniqueOrThrow({ where: { id: written } }))
		const words = encodeURIComponent(String(subject).toUpperCase().slice(4, 20))
		expect(await openable(`?about=${words}`)).toContain(written)
		expect(await openable('?about=%25')).toEqual([])
		expect(await inbox(asked('?page=2'))).toMatchObject({ page: 2, rows: [], more: false })
	})

	test('shows a message whole as it would leave: headers, parts, files and calendar', async () => {
		const shown = await letter(asked('', written))
		expect(shown.headers).toMatch(/^Auto-Submitted: auto-generated\r$/m)
		expect(shown.calendar).toContain('METHOD:REQUEST')
		expect(shown.files.map(({ name }) => name)).toEqual(['invite.ics'])
		const answer = await source(asked('?file', written))
		expect(answer.headers.get('content-type')).toBe('message/rfc822')
		expect(answer.headers.get('content-disposition')).toBe(`attachment; filename="${written}.eml"`)
		const mail = await simpleParser(Buffer.from(await answer.arrayBuffer()))
		const kept = await look((tx) => tx.notice.findUniqueOrThrow({ where: { id: written } }))
		expect(mail).toMatchObject({ subject: kept.subject, messageId: kept.messageId })
		expect(mail.attachments.map(({ contentType }) => contentType)).toEqual([
			'text/calendar',
			'application/ics',
		])
		expect((await source(asked('', written))).headers.get('content-type')).toBe('text/plain; charset=utf-8')
	})

	test('has no page for an unwritten letter', async () => {
		const { id } = await look((tx) => tx.notice.findFirstOrThrow({ where: { html: null } }))
		for (const way of [letter, source])
			await expect(way(asked('', id))).rejects.toMatchObject({ init: { status: 404 } })
		expect((await html(asked('', id))).status).toBe(404)
	})
})
