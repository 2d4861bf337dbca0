import { beforeAll, beforeEach, expect } from 'vitest'
import { takeInMail } from '#app/domain/inbound-mail/take-in-mail.server.ts'
import type { Actor } from '#app/platform/actor.ts'
import { newId } from '#app/platform/ids.server.ts'
import { mailToken, type TokenPurpose } from '#app/platform/mail/mail-token.server.ts'
import { replyLine, replyLines } from '#emails/catalogue.ts'
import { aRequest } from './builders.ts'
import { asOwner } from './database.ts'
import { emailOf, ghana } from './people.ts'
import { look } from './steps.ts'

export const mailbox = 'replies@ta.example'
export const mailServerName = 'mx.ta.example'

type Told = { to: Actor; requestId: string | null; needId?: string; sentAt?: Date; recipient?: string }

/** Creates a sent e-mail; returns its id. */
export async function aLetter({ to, requestId, needId, sentAt = new Date(), recipient }: Told) {
	const id = newId()
	const row = {
		id,
		eventKey: id,
		personId: to.id,
		template: 'messageReceived',
		requestId,
		needId: needId ?? null,
	}
	await look((tx) =>
		tx.notice.createMany({
			data: {
				...row,
				facts: { path: `/requests/${requestId}/messages` },
				status: 'sent',
				createdAt: sentAt,
				sentAt,
				recipient: recipient ?? emailOf(to),
			},
		}),
	)
	return id
}

export const addressFor = (noticeId: string, purpose: TokenPurpose = 'reply') =>
	mailbox.replace('@', `+${purpose === 'reply' ? 'r' : 'b'}-${mailToken(purpose, noticeId)}@`)

type Part = { type: string; name?: string; content: Buffer; headers?: readonly string[] }
export type Written = {
	from?: string
	to: string
	text?: string
	html?: string
	files?: readonly Part[]
	/** Lines at the top of the header; by default those of the mail server. */
	head?: readonly string[]
	type?: string
}

const domainOf = (address: string) => address.slice(address.lastIndexOf('@') + 1).replace(/>$/, '')
export const verdict = (domain: string, result = 'pass') =>
	`Authentication-Results: ${mailServerName}; dmarc=${result} (p=none) header.from=${domain}`

/** Writes a reply as a mail program does, in the form in which our mail server delivers it. */
export function answer({ from = '', to, text, html, files = [], head, type }: Written): Buffer {
	const body: Part[] = [
		...(text === undefined
			? []
			: [{ type: type ?? 'text/plain; charset=utf-8', content: Buffer.from(text) }]),
		...(html === undefined ? [] : [{ type: 'text/html; charset=utf-8', content: Buffer.from(html) }]),
		...files,
	]
	const lines = [
		...(head ?? [verdict(domainOf(from))]),
		...(from ? [`From: ${from}`] : []),
		`To: ${to}`,
		`Message-ID: <${newId()}@sender.example>`,
		'Subject: Re: about the request',
		'Date: Thu, 26 Nov 2026 10:00:00 +0000',
		'MIME-Version: 1.0',
		'Content-Type: multipart/mixed; boundary="part"',
		'',
		...body.flatMap((part) => ['--part', ...headOf(part), '', base64(part.content)]),
		'--part--',
		'',
	]
	return Buffer.from(lines.join('\r\n'))
}

const headOf = ({ type, name, headers = [] }: Part) => [
	`Content-Type: ${type}${name ? `; name="${name}"` : ''}`,
	'Content-Transfer-Encoding: base64',
	...(name ? [`Content-Disposition: attachment; filename="${name}"`] : []),
	...headers,
]
const base64 = (content: Buffer) => content.toString('base64').replace(/.{76}/g, '$&\r\n')

/** The e-mail quoted below a reply, as most mail programs write it. */
export const quoted = `On 26 November 2026 at 10:00, Desk <no-reply@ta.example> wrote:\n\n> ${replyLine('en')}\n> Dear reader,\n> something happened.\n`

/** Delivers an e-mail as a mail server would; recipients are those of its envelope. */
export const handIn = (raw: Buffer, to: readonly string[] = [], from: string | null = null) =>
	takeInMail(raw, { from, to }, replyLines)

/** Returns the record of a received e-mail. */
export const kept = (raw: Buffer) =>
	look((tx) => tx.receivedEmail.findFirst({ where: { size: raw.length }, orderBy: { id: 'desc' } }))
export const counts = () =>
	look(async (tx) => [await tx.message.count(), await tx.notice.count(), await tx.auditEntry.count()])

/** Checks that it has no effect: no message, e-mail or history entry; only a line for administrators. */
export async function refused(reason: string, raw: Buffer, recipients: string[] = []) {
	const before = await counts()
	expect(await handIn(raw, recipients)).toEqual({ outcome: 'refused', reason })
	expect(await kept(raw)).toMatchObject({ outcome: 'refused', reason, writtenMessageId: null })
	expect(await counts()).toEqual(before)
}

/** The same, and its verified sender is notified once: about the request as long as they may see it. */
export async function refusedAndTold(reason: string, raw: Buffer, about: string | null) {
	const before = await counts()
	for (const _ of ['handed in', 'again']) expect(await handIn(raw)).toEqual({ outcome: 'refused', reason })
	const { personId } = (await kept(raw)) ?? {}
	const told = await look((tx) => tx.notice.findFirst({ orderBy: { id: 'desc' } }))
	expect(told).toMatchObject({ template: 'replyNotTaken', personId, requestId: about, status: 'queued' })
	expect(await counts()).toEqual([before[0], Number(before[1]) + 1, before[2]])
	return told
}

/** A request under review, and before each test an e-mail about it to its drafter without a reply. */
export function useAnsweredLetter() {
	const at = { requestId: '', letter: '' }
	beforeAll(async () => {
		at.requestId = await aRequest({ status: 'review' })
	})
	beforeEach(async () => {
		await asOwner('delete from rate_limit')
		at.letter = await aLetter({ to: ghana.drafter, requestId: at.requestId })
	})
	return at
}
