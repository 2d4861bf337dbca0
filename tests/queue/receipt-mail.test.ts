import { afterAll, afterEach, beforeAll, expect, test, vi } from 'vitest'
import { checkReceipt } from '#app/domain/submissions/check-receipt.server.ts'
import { sendAllDue, sendDue } from '#tests/queue/outbox.ts'
import { aRequest } from '#tests/support/builders.ts'
import { useMailServer } from '#tests/support/mail-server.ts'
import { egypt, emailOf, ghana } from '#tests/support/people.ts'
import { look } from '#tests/support/steps.ts'
import { useWorld } from '#tests/support/world.ts'

const mail = await useMailServer()
const printer = vi.hoisted(() => ({ broken: false }))
vi.mock(import('#app/platform/pdf/render-pdf.server.ts'), async (original) => {
	const { renderPdf } = await original()
	return { renderPdf: (sheet) => (printer.broken ? Promise.reject(new Error('No paper')) : renderPdf(sheet)) }
})

useWorld()
beforeAll(() => mail.open())
afterAll(() => mail.close())
afterEach(() => {
	printer.broken = false
})

const noticesOf = (requestId: string) =>
	look((tx) => tx.notice.findMany({ where: { requestId }, orderBy: { id: 'asc' } }))
const lettersTo = ({ id }: { id: string }) =>
	mail.received.filter(
		({ recipients, attachments }) => recipients.includes(emailOf({ id })) && attachments.length > 0,
	)

test('only drafter, focal point and mission get both files with the letter', async () => {
	await aRequest({ status: 'submitted', state: 'egypt' })
	await sendAllDue()
	const receipts = mail.received.flatMap(({ attachments }) => attachments.map(({ filename }) => filename))
	expect(receipts.filter((name) => name?.startsWith('receipt-'))).toHaveLength(6)
	for (const person of Object.values(egypt)) {
		const files = lettersTo(person)[0]?.attachments ?? []
		expect(files.map(({ filename, contentType }) => [filename?.slice(0, 12), contentType])).toEqual([
			['receipt-SOM-', 'application/pdf'],
			['receipt-SOM-', 'application/json'],
		])
		const [pdf, text] = files
		expect(pdf?.content.subarray(0, 5).toString()).toBe('%PDF-')
		const checked = await checkReceipt(person.id, { receipt: String(text?.content) })
		expect(checked).toMatchObject({ outcome: 'genuine', unchanged: true })
	}
})

test('of a CONFIDENTIAL request the signed text goes alone: the printed one names the authority', async () => {
	const requestId = await aRequest({ status: 'submitted' })
	const before = lettersTo(ghana.focalPoint).length
	await look((tx) =>
		tx.request.update({ where: { id: requestId }, data: { classification: 'CONFIDENTIAL' } }),
	)
	const received = (await noticesOf(requestId)).find(
		({ template, personId }) => template === 'requestReceived' && personId === ghana.focalPoint.id,
	)
	expect(await sendDue(String(received?.id))).toBe('sent')
	const [letter] = lettersTo(ghana.focalPoint).slice(before)
	expect(letter?.attachments.map(({ contentType }) => contentType)).toEqual(['application/json'])
})

test('a letter waits for its PDF three times, then goes with the signed text alone', async () => {
	await sendAllDue()
	const before = lettersTo(ghana.mission).length
	printer.broken = true
	const requestId = await aRequest({ status: 'submitted' })
	const received = (await noticesOf(requestId)).find(
		({ template, personId }) => template === 'requestReceived' && personId === ghana.mission.id,
	)
	const noticeId = String(received?.id)
	for (let tries = 0; tries < 3; tries++) {
		expect(await sendDue(noticeId)).toBe('deferred')
		await look((tx) => tx.notice.update({ where: { id: noticeId }, data: { nextTryAt: null } }))
	}
	expect(lettersTo(ghana.mission)).toHaveLength(before)
	expect(await sendDue(noticeId)).toBe('sent')
	const [letter] = lettersTo(ghana.mission).slice(before)
	expect(letter?.attachments.map(({ contentType }) => contentType)).toEqual(['application/json'])
})
