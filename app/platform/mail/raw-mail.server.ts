import { createTransport } from 'nodemailer'
import { composeMail } from './compose.server.ts'
import type { Letter } from './letter.ts'

/** A letter as the bytes that would leave, signature and attachments with it. Throws a `MailFailure` as composing does. */
export async function rawMail(letter: Letter, date: Date): Promise<Buffer> {
	const transport = createTransport({ streamTransport: true, buffer: true, newline: 'windows' })
	const { message } = await transport.sendMail({ ...(await composeMail(letter)), date })
	return message as Buffer
}
