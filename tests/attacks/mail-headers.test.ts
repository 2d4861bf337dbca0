import { afterAll, beforeAll, expect, test } from 'vitest'
import { checkValues } from '#app/forms/parse-form.ts'
import { invitation } from '#app/forms/person.ts'
import { newId } from '#app/platform/ids.server.ts'
import { deliverMail } from '#app/platform/mail/deliver.server.ts'
import { startWorker } from '#app/queue/worker.server.ts'
import { aRequest } from '#tests/support/builders.ts'
import { testQueue } from '#tests/support/database.ts'
import { eventually } from '#tests/support/eventually.ts'
import { useMailServer } from '#tests/support/mail-server.ts'
import { emailOf, everybody } from '#tests/support/people.ts'
import { look } from '#tests/support/steps.ts'
import { useWorld } from '#tests/support/world.ts'

const mail = await useMailServer()
useWorld()

const evil = 'evil@attacker.example'
const breaks = ['\r\n', '\n', '\r', '\u2028', '\u0085', '%0d%0a', '=?utf-8?q?=0d=0a?=']
const hostile = [
	...breaks.map((end) => `A. Name${end}Bcc: ${evil}${end}X-Forged: yes${end}${end}<script>alert(1)</script>`),
	`A. Name" <${evil}>, "B`,
	`A. Name, ${evil}`,
	`A. Name <${evil}>; B:`,
	`A. Name\u0000<${evil}>`,
]

beforeAll(() => mail.open())
afterAll(() => mail.close())

const clean = (letter: (typeof mail.received)[number], recipients: string[]) => {
	expect(letter.recipients).toEqual(recipients)
	for (const field of ['cc', 'bcc', 'reply-to', 'x-forged'])
		expect(letter.headers.has(field), field).toBe(false)
	const to = [letter.to].flat().flatMap((one) => one?.value ?? [])
	expect(to.map(({ address }) => address)).toEqual(recipients)
	expect(letter.from?.value.map(({ address }) => address)).not.toContain(evil)
}

test('no name, title or address of an invitation adds a recipient or a header', async () => {
	const values = { name: 'A. Name', email: 'a.name@sample.example', language: 'en', role: 'drafter' }
	for (const text of [
		`a@sample.example\r\nBcc: ${evil}`,
		`a@sample.example, ${evil}`,
		`"a b"@x\n<${evil}>`,
		`<${evil}>`,
	])
		expect(checkValues({ ...values, email: text }, invitation).ok, text).toBe(false)
	for (const end of ['\r\n', '\n', '\r', '\u0000'])
		expect(checkValues({ ...values, name: `A. Name${end}Bcc: ${evil}` }, invitation).ok).toBe(false)
})

/** Names and subjects contain no such character; an e-mail that does is not sent. */
const isMoreThanOneLine = (text: string) => /\p{Cc}/u.test(text)

test('whatever a name or a subject holds, a letter has one recipient and the headers it was given, or does not leave', async () => {
	for (const [at, text] of hostile.entries()) {
		mail.received.length = 0
		const address = `reader${at}@sample.example`
		const sent = deliverMail({
			to: { name: text, address },
			subject: text,
			html: '<p>Sample</p>',
			text: 'Sample',
			id: newId(),
			requestId: `thread-${at}`,
			kind: 'mandatory',
			kindName: 'Required notifications',
			language: 'en',
			mayBeSwitchedOff: false,
			mayBeAnswered: false,
		})
		if (isMoreThanOneLine(text)) {
			await expect(sent).rejects.toThrow('control character')
			expect(mail.received).toEqual([])
			continue
		}
		await sent
		const [letter] = mail.received
		if (!letter) throw new Error(`Nothing arrived for ${JSON.stringify(text)}`)
		clean(letter, [address])
		expect(letter.text?.trim()).toBe('Sample')
	}
})

test('nor does a name that got into the database by another way', async () => {
	mail.received.length = 0
	await look(async (tx) => {
		for (const [at, { id }] of everybody.entries())
			await tx.person.updateMany({
				where: { id },
				data: { name: hostile[at % hostile.length]?.replaceAll('\0', '') ?? '' },
			})
	})
	await aRequest({ status: 'review' })
	await startWorker(testQueue())
	const waiting = () => look((tx) => tx.notice.count({ where: { status: 'queued' } }))
	await eventually('all messages are sent', async () => (await waiting()) === 0, 60)
	const notices = await look((tx) => tx.notice.findMany({ where: { personId: { not: null } } }))
	const names = new Map((await look((tx) => tx.person.findMany())).map(({ id, name }) => [id, name]))
	const fates = notices.map(({ personId, status, failure }) => {
		const bad = isMoreThanOneLine(names.get(String(personId)) ?? '')
		return `${bad ? 'bad' : 'good'} name: ${status}${failure ? ` (${failure})` : ''}`
	})
	expect([...new Set(fates)].sort()).toEqual(['bad name: parked (unwritable)', 'good name: sent'])
	expect(mail.received.length).toBe(fates.filter((fate) => fate === 'good name: sent').length)
	const known = everybody.map(emailOf)
	for (const letter of mail.received) {
		expect(letter.recipients).toHaveLength(1)
		expect(known).toContain(letter.recipients[0])
		clean(letter, letter.recipients)
		expect(String(letter.html)).not.toMatch(/<script/i)
	}
})
