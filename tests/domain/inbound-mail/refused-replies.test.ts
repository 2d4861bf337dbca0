import { describe, expect, test } from 'vitest'
import { getReceivedEmails } from '#app/domain/administration/received-emails.server.ts'
import { atTime } from '#app/platform/clock.server.ts'
import { newId } from '#app/platform/ids.server.ts'
import { asOwner } from '#tests/support/database.ts'
import { egypt, emailOf, ghana, office } from '#tests/support/people.ts'
import {
	addressFor,
	aLetter,
	answer,
	handIn,
	mailbox,
	mailServerName,
	quoted,
	refused,
	refusedAndTold,
	useAnsweredLetter,
	verdict,
} from '#tests/support/replies.ts'
import { useSettings } from '#tests/support/settings.ts'
import { useWorld } from '#tests/support/world.ts'

useSettings({ MAIL_REPLY_TO: mailbox, MAIL_AUTHSERV_ID: mailServerName })
useWorld()

const at = useAnsweredLetter()
const from = emailOf(ghana.drafter)
const to = () => addressFor(at.letter)
describe('what is refused', () => {
	test('is what answers no letter, an old one, or one that is about no request', async () => {
		await refused('noToken', answer({ from, to: mailbox, text: 'x' }))
		await refused('unknownToken', answer({ from, to: addressFor(newId()), text: 'x' }))
		const about = await aLetter({ to: ghana.drafter, requestId: null })
		await refused('notAnswerable', answer({ from, to: addressFor(about), text: 'x' }))
		const sentAt = new Date(Date.now() - 91 * 24 * 60 * 60 * 1000)
		const old = await aLetter({ to: ghana.drafter, requestId: at.requestId, sentAt })
		await refusedAndTold('tooOld', answer({ from, to: addressFor(old), text: 'x' }), at.requestId)
	})

	test('is what the mail server did not find to be from the domain it says', async () => {
		const failed = ['fail', 'none', 'temperror', 'bestguesspass'].map((result) => [
			verdict('sample.example', result),
		])
		const elsewhere = [
			[],
			[verdict('other.example')],
			['Authentication-Results: mx.other.example; dmarc=pass header.from=sample.example'],
		]
		const other = [
			'dkim=pass header.d=evil.example',
			'spf=pass smtp.mailfrom=a@evil.example',
			'dkim=pass header.d=example',
		].map((said) => [`Authentication-Results: mx.ta.example; ${said}`])
		for (const head of [...failed, ...elsewhere, ...other])
			await refused('notAuthentic', answer({ from, to: to(), text: `x ${head}`, head }))
		for (const said of [
			'dkim=pass (1024-bit; ok) header.i=@sample.example header.b="a;b="',
			'spf=pass smtp.mailfrom=x@sample.example; dmarc=none',
		]) {
			const head = [`Authentication-Results: mx.ta.example 1;\r\n ${said}`]
			expect(await handIn(answer({ from, to: to(), text: said, head }))).toMatchObject({ outcome: 'message' })
		}
	})

	test('is a letter without new text, or with too much', async () => {
		const told = await refusedAndTold('empty', answer({ from, to: to(), text: quoted }), at.requestId)
		expect(told?.facts).toMatchObject({ path: `/requests/${at.requestId}/messages` })
		const { rows } = await getReceivedEmails(office.administrator, new URLSearchParams())
		expect(rows[0]).toMatchObject({ outcome: 'refused', reason: 'empty', advice: 'told' })
		await refusedAndTold('empty', answer({ from, to: to(), text: '-- \nA. Name\nMinistry' }), at.requestId)
		await refusedAndTold('tooLong', answer({ from, to: to(), text: 'x'.repeat(5001) }), at.requestId)
		// Repeated senders are notified at most three times a day.
		await refused('empty', answer({ from, to: to() }))
	})

	test('is what its sender may not write, or not write any more', async () => {
		const copy = await aLetter({ to: ghana.mission, requestId: at.requestId })
		const copied = answer({ from: emailOf(ghana.mission), to: addressFor(copy), text: 'x' })
		await refusedAndTold('mayNotWrite', copied, at.requestId)
		const astray = await aLetter({ to: egypt.drafter, requestId: at.requestId })
		const strayed = answer({ from: emailOf(egypt.drafter), to: addressFor(astray), text: 'x' })
		expect((await refusedAndTold('notThere', strayed, null))?.facts).toEqual({ path: '/work' })
		await asOwner(`update person set suspended_at = now() where id = 'ghana.drafter'`)
		await refused('mayNotAct', answer({ from, to: to(), text: 'x' }))
		await asOwner(`update person set suspended_at = null where id = 'ghana.drafter'`)
	})

	test('is what is more than twenty in an hour', async () => {
		await asOwner(
			`insert into rate_limit (id, key, count, last_request) values ('r', 'reply:ghana.drafter', 20, $1)`,
			[Date.now()],
		)
		await refusedAndTold('tooMany', answer({ from, to: to(), text: 'x' }), at.requestId)
	})

	test('is the same text for the third time in a day, which is taken for automatic and gets no answer', async () => {
		const again = () => answer({ from, to: to(), text: 'Nje ya ofisi hadi Mei.' })
		for (const _ of [1, 2]) expect(await handIn(again())).toMatchObject({ outcome: 'message' })
		await refused('repeated', again())
		await atTime(new Date(Date.now() + 25 * 3_600_000), async () =>
			expect(await handIn(again())).toMatchObject({ outcome: 'message' }),
		)
	})
})
