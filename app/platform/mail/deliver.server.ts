import { createTransport, type Transporter } from 'nodemailer'
import { env } from '../env.server.ts'
import { composeMail } from './compose.server.ts'
import type { Letter } from './letter.ts'

let transport: Transporter | undefined

/**
 * Hands a letter to the mail server; rejects when the server does not take it. Without SMTP_URL nothing leaves:
 * the outbox keeps every letter, and /dev/inbox shows them.
 */
export async function deliverMail(letter: Letter): Promise<void> {
	if (!env.SMTP_URL) return
	transport ??= createTransport({ url: env.SMTP_URL, connectionTimeout: 10_000, socketTimeout: 20_000 })
	await transport.sendMail(await composeMail(letter))
}
