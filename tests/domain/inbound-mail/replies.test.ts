import { buffer } from 'node:stream/consumers'
import { describe, expect, test } from 'vitest'
import { listAttachments, readAttachment, recordScan } from '#app/domain/drafts/attachment-reading.server.ts'
import { getMessages } from '#app/domain/messages/get-messages.server.ts'
import type { Actor } from '#app/platform/actor.ts'
import { startReceivingEmails } from '#app/queue/mail/inbound/start-receiving.server.ts'
import { replyLine } from '#emails/catalogue.ts'
import { aNeed } from '#tests/support/builders.ts'
import { eventually } from '#tests/support/eventually.ts'
import { docx, pdf, png } from '#tests/support/files.ts'
import { imapServer } from '#tests/support/imap-server.ts'
import { egypt, emailOf, ghana, office } from '#tests/support/people.ts'
import {
	addressFor,
	aLetter,
	answer,
	handIn,
	kept,
	mailbox,
	mailServerName,
	quoted,
	useAnsweredLetter,
	verdict,
} from '#tests/support/replies.ts'
import { useSettings } from '#tests/support/settings.ts'
import { look } from '#tests/support/steps.ts'
import { useWorld } from '#tests/support/world.ts'

const imap = await imapServer()
useSettings({ MAIL_REPLY_TO: mailbox, MAIL_AUTHSERV_ID: mailServerName, IMAP_URL: imap.url })
useWorld()

const at = useAnsweredLetter()
const from = emailOf(ghana.drafter)
const threadOf = async (actor: Actor, needId: string | null = null, of = at.requestId) =>
	(await getMessages(actor, { requestId: of, needId })).messages
const last = async (actor: Actor = office.officer) => (await threadOf(actor)).at(-1)

describe('an answer', () => {
	test('becomes a message of the letter’s recipient, once, and notifies the other side', async () => {
		const before = await look((tx) => tx.request.findUniqueOrThrow({ where: { id: at.requestId } }))
		const raw = answer({ from: `A. Name <${from}>`, to: addressFor(at.letter), text: `In May.\n\n${quoted}` })
		expect(await handIn(raw, [addressFor(at.letter)])).toEqual({ outcome: 'message', reason: null })
		const written = await last()
		expect(written).toMatchObject({ text: 'In May.', byMail: true, fromState: true, files: [] })
		expect(written?.author?.name).toBe(ghana.drafter.name)
		const told = await look((tx) =>
			tx.notice.findMany({ where: { personId: 'officer', template: 'messageReceived' } }),
		)
		expect(told).toHaveLength(1)
		expect(await kept(raw)).toMatchObject({
			outcome: 'message',
			sender: from,
			personId: 'ghana.drafter',
			requestId: at.requestId,
			noticeId: at.letter,
			writtenMessageId: written?.id,
		})
		const after = await look((tx) => tx.request.findUniqueOrThrow({ where: { id: at.requestId } }))
		expect(after).toEqual(before)
	})

	test('that comes again, also fetched by another way and with other line ends, is the same one', async () => {
		const raw = answer({ from, to: addressFor(at.letter), text: 'Only once.' })
		const delivered = Buffer.from(
			`Return-Path: <${from}>\nDelivered-To: ${mailbox}\nReceived: from a\n\tby b; today\n${raw.toString().replaceAll('\r\n', '\n')}`,
		)
		await Promise.all([handIn(raw, [addressFor(at.letter)]), handIn(delivered)])
		await handIn(raw)
		expect((await threadOf(ghana.drafter)).filter(({ text }) => text === 'Only once.')).toHaveLength(1)
		expect(await look((tx) => tx.receivedEmail.count({ where: { noticeId: at.letter } }))).toBe(1)
	})

	test('is found by its own headers where the envelope is gone, whatever the case of the address', async () => {
		const raw = answer({
			from: from.toUpperCase(),
			to: `"Desk" <${addressFor(at.letter).toUpperCase()}>`,
			text: 'No envelope.',
			head: [verdict('sample.example')],
		})
		expect(await handIn(raw)).toMatchObject({ outcome: 'message' })
		expect(await last()).toMatchObject({ text: 'No envelope.' })
	})

	test('to a letter about a need goes to the thread of the need', async () => {
		const { id: needId, requestId: of } = await aNeed({ status: 'proposed' })
		const asked = await aLetter({ to: office.manager, requestId: of, needId })
		const raw = answer({ from: emailOf(office.manager), to: addressFor(asked), text: 'Two courses fit.' })
		expect(await handIn(raw)).toMatchObject({ outcome: 'message' })
		expect(
			(await threadOf(ghana.drafter, needId, of)).map(({ text, fromState }) => [text, fromState]),
		).toEqual([['Two courses fit.', false]])
	})

	test('may come from the mailbox of the post, or from the address the letter was sent to', async () => {
		const { postId } = await look((tx) => tx.person.findUniqueOrThrow({ where: { id: 'ghana.drafter' } }))
		const setMailbox = (mailAddress: string | null) =>
			look((tx) => tx.post.updateMany({ where: { id: postId ?? '' }, data: { mailAddress } }))
		await setMailbox('Desk@Sample.example')
		const before = await aLetter({
			to: ghana.drafter,
			requestId: at.requestId,
			recipient: 'former@sample.example',
		})
		for (const sender of ['desk@sample.example', 'former@sample.example', from])
			expect(await handIn(answer({ from: sender, to: addressFor(before), text: `From ${sender}` }))).toEqual({
				outcome: 'message',
				reason: null,
			})
		await setMailbox(null)
	})

	test('is read from the mailbox, once although several workers look', async () => {
		imap.put(answer({ from, to: addressFor(at.letter), text: 'From the mailbox.' }))
		const workers = [await startReceivingEmails(), await startReceivingEmails()]
		await eventually('it is set aside', async () =>
			imap.letters.every(({ folder }) => folder === 'Processed'),
		)
		for (const worker of workers) await worker.stop()
		imap.close()
		const texts = (await threadOf(office.officer)).map(({ text }) => text)
		expect(texts.filter((text) => text === 'From the mailbox.')).toHaveLength(1)
	})

	test('in HTML only is read as text and stored without HTML', async () => {
		const html = `<p>Yes, <b>in May</b>.</p><script>alert(1)</script><img src="data:image/png;base64,AAAA"><blockquote>${replyLine('en')}<p>Dear</p></blockquote>`
		await handIn(answer({ from, to: addressFor(at.letter), html }))
		expect((await last())?.text).toBe('Yes, in May.')
	})
})

describe('files', () => {
	const part = (name: string, type: string, content: Buffer, headers: string[] = []) => ({
		name,
		type,
		content,
		headers,
	})

	test('pass the same checks, are open to readers of the message, and are not part of the filing', async () => {
		const files = [
			part('letter.pdf', 'application/pdf', pdf()),
			part('letter.pdf', 'application/pdf', Buffer.from('MZ no document')),
			part('../notes.docx', 'application/x-msdownload', docx()),
			part('run.exe', 'application/pdf', pdf()),
			part('smime.p7s', 'application/pkcs7-signature', Buffer.from('x')),
		]
		await handIn(answer({ from, to: addressFor(at.letter), text: 'With files.', files }))
		const own = await last(ghana.drafter)
		expect(own?.files.map(({ name, status, reason }) => [name, status, reason])).toEqual([
			['letter.pdf', 'clean', null],
			['letter (2).pdf', 'refused', 'contentDiffers'],
			['notes.docx', 'clean', null],
			['run.exe', 'refused', 'wrongType'],
		])
		for (const reader of [office.officer, ghana.focalPoint])
			expect((await last(reader))?.files.map(({ name }) => name)).toEqual(['letter.pdf', 'notes.docx'])
		const attachmentId = own?.files[0]?.id ?? ''
		const { content, name } = await readAttachment(office.officer, { requestId: at.requestId, attachmentId })
		expect([name, await buffer(content)]).toEqual(['letter.pdf', pdf()])
		for (const stranger of [egypt.drafter, office.manager])
			await expect(readAttachment(stranger, { requestId: at.requestId, attachmentId })).rejects.toMatchObject(
				{
					code: 'not-found',
				},
			)
		expect((await listAttachments(ghana.drafter, at.requestId)).files).toEqual([])
	})

	test('are at most ten, and one that is not taken keeps none of them out', async () => {
		const wrong = Array.from({ length: 12 }, (_, at) => part(`${at}.exe`, 'application/pdf', pdf()))
		const files = Array.from({ length: 12 }, (_, at) => part(`${at}.png`, 'image/png', png()))
		await handIn(answer({ from, to: addressFor(at.letter), text: 'Twelve.', files: [...wrong, ...files] }))
		const written = (await last(ghana.drafter))?.files ?? []
		expect(written.filter(({ status }) => status === 'clean')).toHaveLength(10)
		expect(written.map(({ reason }) => reason).filter((reason) => reason === 'tooMany')).toHaveLength(2)
		expect(written.filter(({ reason }) => reason === 'wrongType')).toHaveLength(12)
	})

	test('pasted into the new text are taken; those in a signature or a quote are reported to the sender', async () => {
		const picture = (cid: string, type = 'image/png') => ({
			type,
			content: png(),
			headers: [`Content-ID: <${cid}>`, 'Content-Disposition: inline'],
		})
		const inline = `data:image/png;base64,${png().toString('base64')}`
		const shown = (address: string) => `<img src="${address}">`
		const html = [
			`<p>Here: ${shown('cid:shot@a')} and ${shown(inline)}${shown('cid:moving')}</p>`,
			`<div class="gmail_signature">A. Name ${shown('cid:emblem')}</div>`,
			`<div>On 26/11/2026 10:00, Desk wrote:<blockquote>${replyLine('en')} ${shown('cid:old')}</blockquote></div>`,
		]
		const parts = [picture('shot@a'), picture('emblem'), picture('old'), picture('moving', 'image/gif')]
		const raw = answer({ from, to: addressFor(at.letter), html: html.join(''), files: parts })
		await handIn(Buffer.from(raw.toString().replace('multipart/mixed', 'multipart/related')))
		const written = await last(ghana.drafter)
		expect(written?.text).toMatch(/^Here: {2}and/)
		expect(written?.files.map(({ name, status, reason }) => [name, status, reason])).toEqual([
			['picture.png', 'clean', null],
			['picture.gif', 'refused', 'wrongType'],
			['picture (2).png', 'clean', null],
			['picture (3).png', 'refused', 'notInText'],
			['picture (4).png', 'refused', 'notInText'],
		])
		expect((await last())?.files).toHaveLength(2)
	})

	test('that wait for the scanner are shown only to their sender, as is its verdict', async () => {
		const files = [part('a.pdf', 'application/pdf', pdf())]
		await handIn(answer({ from, to: addressFor(at.letter), text: 'One file.', files }))
		const id = (await last(ghana.drafter))?.files[0]?.id ?? ''
		await look((tx) => tx.attachment.updateMany({ where: { id }, data: { status: 'waiting' } }))
		expect((await last(ghana.focalPoint))?.files).toEqual([])
		await recordScan(id, 'Sample-Virus')
		expect((await last(ghana.drafter))?.files).toMatchObject([{ status: 'refused', reason: 'Sample-Virus' }])
		expect((await last(office.officer))?.files).toEqual([])
	})
})
