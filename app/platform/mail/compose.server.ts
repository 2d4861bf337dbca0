import type { SendMailOptions } from 'nodemailer'
import { env } from '../env.server.ts'
import type { Letter } from './letter.ts'
import { mailToken } from './mail-token.server.ts'

const host = () => new URL(env.APP_URL).hostname

/** The same for every try, so that a mail server can see a message it already has. */
export const messageIdOf = (noticeId: string) => `<${noticeId}@${host()}>`

/** No letter has this id: it is what all letters of one request refer to. */
const threadOf = (requestId: string) => `<request.${requestId}@${host()}>`

/** A letter as mail: addresses, headers and parts, ready to be signed and sent. */
export async function composeMail(letter: Letter): Promise<SendMailOptions> {
	const { id, to, subject, html, text, requestId, attachments, calendar } = letter
	return {
		...{ to, subject, html, text, messageId: messageIdOf(id) },
		from: { name: env.OPERATOR_NAME, address: env.MAIL_FROM },
		...(letter.mayBeAnswered && replyTo(id)),
		...(attachments && { attachments: await attachments() }),
		...(calendar && { icalEvent: calendar }),
		...(requestId && { inReplyTo: threadOf(requestId), references: [threadOf(requestId)] }),
		headers: { 'Auto-Submitted': 'auto-generated' },
	}
}

const replyTo = (id: string) =>
	env.MAIL_REPLY_TO ? { replyTo: plusAddress(env.MAIL_REPLY_TO, `r-${mailToken('reply', id)}`) } : {}

/** `mailbox@host` with a detail (RFC 5233): all of them arrive in that one mailbox. */
function plusAddress(mailbox: string, detail: string) {
	const at = mailbox.lastIndexOf('@')
	return `${mailbox.slice(0, at)}+${detail}${mailbox.slice(at)}`
}
