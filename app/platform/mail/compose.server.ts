import { createPrivateKey, type KeyObject } from 'node:crypto'
import { createTransport, type DKIMOptions, type SendMailOptions } from 'nodemailer'
import MimeNode from 'nodemailer/lib/mime-node'
import { env } from '#app/platform/env.server.ts'
import type { CalendarPart, Letter, MailFile } from './letter.ts'
import { mailToken } from './mail-token.server.ts'
import { mailbox, oneLine, plusAddress } from './mailbox.ts'

/** Marks a header as complete: nothing in it is encoded again. */
const prepared = (value: string, foldLines: boolean) => ({ prepared: true, foldLines, value })

/** The address that switches off the kind of an e-mail, without sign-in. */
const switchOffAddress = (id: string) => `${env.APP_URL}/mail/off/${mailToken('off', id)}`

/**
 * Returns the headers for the kind of an e-mail (RFC 2919) and for switching that kind off (RFC 2369). One-click (RFC
 * 8058) is offered if the address is https, as it must be.
 */
function listHeaders({ id, kind, kindName, mayBeSwitchedOff }: Letter) {
	return {
		'List-Id': prepared(listId(kind, oneLine(kindName, 'a kind')), true),
		// Not folded: the address must come first, and not every program reads the next line.
		...(mayBeSwitchedOff && { 'List-Unsubscribe': prepared(`<${switchOffAddress(id)}>`, false) }),
		...(mayBeSwitchedOff && env.APP_URL.startsWith('https:') && oneClick),
	}
}

const oneClick = { 'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click' }

/** A phrase and a name in angle brackets, the same syntax as an address. */
function listId(kind: string, phrase: string) {
	const address = `${kind}.notices.${new URL(env.APP_URL).hostname}`
	return MimeNode.encodeHeaderValue('To', { name: phrase, address })
}

const host = () => new URL(env.APP_URL).hostname

/** The same on every attempt, so that a mail server recognizes a message that it already has. */
export const messageIdOf = (noticeId: string) => `<${noticeId}@${host()}>`

/** No e-mail has this id: all e-mails of one request refer to it. */
const threadOf = (requestId: string) => `<request.${requestId}@${host()}>`

/**
 * Returns an e-mail as mail: addresses, headers and parts, ready to be signed and sent. Throws a `MailFailure` for an
 * invalid address, name or subject.
 */
export async function composeMail(letter: Letter): Promise<SendMailOptions> {
	const { id, html, text, requestId, attachments, calendar, removed = [] } = letter
	const to = mailbox(letter.to)
	const from = mailbox({ name: env.OPERATOR_NAME, address: env.MAIL_FROM })
	return {
		from,
		to,
		html,
		text,
		messageId: messageIdOf(id),
		subject: oneLine(letter.subject, 'a subject'),
		envelope: { from: returnPath(id), to: [{ name: '', address: to.address }] },
		...(letter.mayBeAnswered && replyTo(id)),
		...((attachments || removed.length > 0) && {
			attachments: [...((await attachments?.()) ?? []), ...removed.map(calendarFile)],
		}),
		...(calendar && { icalEvent: calendar }),
		...(requestId && { inReplyTo: threadOf(requestId), references: [threadOf(requestId)] }),
		headers: { ...automatic, 'Content-Language': letter.language, ...listHeaders(letter) },
		dkim: dkimSignature(),
		// All content is included already.
		disableFileAccess: true,
		disableUrlAccess: true,
		xMailer: false,
	}
}

const calendarFile = ({ method, content }: CalendarPart, at: number): MailFile => ({
	filename: `cancelled-${at + 1}.ics`,
	contentType: `text/calendar; charset=utf-8; method=${method}`,
	content,
})

/**
 * Marks the e-mail as automatic (RFC 3834). Exchange is asked to suppress automatic replies, but not delivery reports:
 * its `All` would suppress those too (MS-OXCMAIL 2.1.3.2.20).
 */
const automatic = {
	'Auto-Submitted': 'auto-generated',
	'X-Auto-Response-Suppress': 'DR, RN, NRN, OOF, AutoReply',
}

const replyTo = (id: string) =>
	env.MAIL_REPLY_TO
		? {
				replyTo: {
					name: env.OPERATOR_NAME,
					address: plusAddress(env.MAIL_REPLY_TO, `r-${mailToken('reply', id)}`),
				},
			}
		: {}

/** The return path of an e-mail: an address that identifies it. */
function returnPath(id: string) {
	const { MAIL_REPLY_TO: own } = env
	const address = own ? plusAddress(own, `b-${mailToken('bounce', id)}`) : env.MAIL_FROM
	return { name: '', address }
}

/**
 * The signed headers: all that readers see or mail programs act on (RFC 6376, 5.4.1), and both headers of one-click
 * (RFC 8058, 4). The library omits those that an e-mail lacks.
 */
const signed = `From Sender Reply-To To Cc Subject Date Message-ID In-Reply-To References MIME-Version Content-Type
	Content-Transfer-Encoding Content-Language List-Id List-Unsubscribe List-Unsubscribe-Post Auto-Submitted`

const headerFieldNames = signed.split(/\s+/).join(':')

// Reading the key takes longer than signing with it.
let key: KeyObject | undefined

/** Returns how e-mails are signed (relaxed/relaxed, RSA and SHA-256); undefined if no key is set. */
function dkimSignature(): DKIMOptions | undefined {
	const { DKIM_DOMAIN: domainName, DKIM_SELECTOR: keySelector, DKIM_KEY: pem } = env
	if (!domainName || !pem) return undefined
	key ??= createPrivateKey(pem)
	return { domainName, keySelector, privateKey: key, headerFieldNames }
}

/**
 * Returns an e-mail as the bytes to send, with signature and attachments. Throws a `MailFailure` as `composeMail` does.
 */
export async function rawMail(letter: Letter, date: Date): Promise<Buffer> {
	const transport = createTransport({ streamTransport: true, buffer: true, newline: 'windows' })
	const { message } = await transport.sendMail({ ...(await composeMail(letter)), date })
	return message as Buffer // with `buffer`, above
}
