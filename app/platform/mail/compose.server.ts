import { createPrivateKey, type KeyObject } from 'node:crypto'
import { createTransport, type DKIMOptions, type SendMailOptions } from 'nodemailer'
import MimeNode from 'nodemailer/lib/mime-node'
import { env } from '../env.server.ts'
import type { Letter } from './letter.ts'
import { mailToken } from './mail-token.server.ts'
import { mailbox, oneLine, plusAddress } from './mailbox.ts'

/** As it stands: nothing in it is to be encoded any more. */
const prepared = (value: string, foldLines: boolean) => ({ prepared: true, foldLines, value })

/** Where somebody switches off the kind of a letter, without signing in. */
const switchOffAddress = (id: string) => `${env.APP_URL}/mail/off/${mailToken('off', id)}`

/**
 * What kind of letter it is (RFC 2919), and how its reader gets rid of the kind (RFC 2369). The one click (RFC 8058)
 * is offered where the address is https, as it must be.
 */
function listHeaders({ id, kind, kindName, mayBeSwitchedOff }: Letter) {
	return {
		'List-Id': prepared(listId(kind, oneLine(kindName, 'a kind')), true),
		// Not folded: the only place for it is before the address, and not every program looks on the next line.
		...(mayBeSwitchedOff && { 'List-Unsubscribe': prepared(`<${switchOffAddress(id)}>`, false) }),
		...(mayBeSwitchedOff && env.APP_URL.startsWith('https:') && oneClick),
	}
}

const oneClick = { 'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click' }

/** A phrase and a name in angle brackets, which is how addresses are written too. */
function listId(kind: string, phrase: string) {
	const address = `${kind}.notices.${new URL(env.APP_URL).hostname}`
	return MimeNode.encodeHeaderValue('To', { name: phrase, address })
}

const host = () => new URL(env.APP_URL).hostname

/** The same for every try, so that a mail server can see a message it already has. */
export const messageIdOf = (noticeId: string) => `<${noticeId}@${host()}>`

/** No letter has this id: it is what all letters of one request refer to. */
const threadOf = (requestId: string) => `<request.${requestId}@${host()}>`

/**
 * A letter as mail: addresses, headers and parts, to be signed and sent. Throws a `MailFailure` for an address, a name
 * or a subject that is none.
 */
export async function composeMail(letter: Letter): Promise<SendMailOptions> {
	const { id, html, text, requestId, attachments, calendar } = letter
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
		...(attachments && { attachments: await attachments() }),
		...(calendar && { icalEvent: calendar }),
		...(requestId && { inReplyTo: threadOf(requestId), references: [threadOf(requestId)] }),
		headers: { ...automatic, 'Content-Language': letter.language, ...listHeaders(letter) },
		dkim: dkimSignature(),
		// All there is to a letter is in it already.
		disableFileAccess: true,
		disableUrlAccess: true,
		xMailer: false,
	}
}

/**
 * Nobody wrote it by hand (RFC 3834). Exchange is asked for no automatic answers, but for word of what it cannot
 * deliver: its `All` would keep that back too (MS-OXCMAIL 2.1.3.2.20).
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

/** Where what cannot be delivered comes back to: to an address that says which letter it was. */
function returnPath(id: string) {
	const { MAIL_REPLY_TO: own } = env
	const address = own ? plusAddress(own, `b-${mailToken('bounce', id)}`) : env.MAIL_FROM
	return { name: '', address }
}

/**
 * What a signature covers: whatever readers are shown or mail programs act on (RFC 6376, 5.4.1), and both headers of
 * the one click (RFC 8058, 4). Those that a letter has not got are left out by the library.
 */
const signed = `From Sender Reply-To To Cc Subject Date Message-ID In-Reply-To References MIME-Version Content-Type
	Content-Transfer-Encoding Content-Language List-Id List-Unsubscribe List-Unsubscribe-Post Auto-Submitted`

const headerFieldNames = signed.split(/\s+/).join(':')

// Reading the key takes longer than signing with it.
let key: KeyObject | undefined

/** How letters are signed (relaxed/relaxed, RSA and SHA-256); undefined where no key is set. */
function dkimSignature(): DKIMOptions | undefined {
	const { DKIM_DOMAIN: domainName, DKIM_SELECTOR: keySelector, DKIM_KEY: pem } = env
	if (!domainName || !pem) return undefined
	key ??= createPrivateKey(pem)
	return { domainName, keySelector, privateKey: key, headerFieldNames }
}

/** A letter as the bytes that would leave, signature and attachments with it. Throws a `MailFailure` as composing does. */
export async function rawMail(letter: Letter, date: Date): Promise<Buffer> {
	const transport = createTransport({ streamTransport: true, buffer: true, newline: 'windows' })
	const { message } = await transport.sendMail({ ...(await composeMail(letter)), date })
	return message as Buffer
}
