import type { SendMailOptions } from 'nodemailer'
import { env } from '../env.server.ts'
import { dkimSignature } from './dkim.server.ts'
import type { Letter } from './letter.ts'
import { listHeaders } from './list-headers.server.ts'
import { mailToken } from './mail-token.server.ts'
import { mailbox, oneLine, plusAddress } from './mailbox.ts'

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
