import { createTransport, type Transporter } from 'nodemailer'
import { env } from './env.server.ts'

export type MailFile = { filename: string; contentType: string; content: string | Buffer }

export type Letter = {
	to: { name: string; address: string }
	subject: string
	html: string
	text: string
	/** The same for every try, so that a mail server can see a message it already has. */
	messageId: string
	/** Letters of one matter carry the same id, so that mail programs keep them together. */
	thread?: string | undefined
	/** Made only when the letter really leaves. */
	attachments?: (() => Promise<MailFile[]>) | undefined
}

let transport: Transporter | undefined

/**
 * Hands a letter to the mail server; rejects when the server does not take it. Without SMTP_URL nothing leaves:
 * the outbox keeps every letter, and /dev/inbox shows them.
 */
export async function deliverMail({ thread, attachments, ...letter }: Letter): Promise<void> {
	if (!env.SMTP_URL) return
	transport ??= createTransport({ url: env.SMTP_URL, connectionTimeout: 10_000, socketTimeout: 20_000 })
	await transport.sendMail({
		...letter,
		from: { name: env.OPERATOR_NAME, address: env.MAIL_FROM },
		...(attachments ? { attachments: await attachments() } : {}),
		...(thread ? { inReplyTo: thread, references: [thread] } : {}),
		headers: { 'Auto-Submitted': 'auto-generated' },
	})
}
