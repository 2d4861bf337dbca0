import { parseConnectionUrl } from 'nodemailer/lib/shared'
import SMTPConnection from 'nodemailer/lib/smtp-connection'

const ANSWER_MS = 10_000

/**
 * Whether the mail server takes addresses that are not ASCII (RFC 6531). Asked when there is such a letter, on a
 * connection of its own, since the client would send the address all the same. Rejects when the server cannot be asked.
 */
export function offersSmtpUtf8(url: string): Promise<boolean> {
	const timeouts = { connectionTimeout: ANSWER_MS, greetingTimeout: ANSWER_MS, socketTimeout: ANSWER_MS }
	const connection = new SMTPConnection({ ...parseConnectionUrl(url), ...timeouts })
	return new Promise((resolve, reject) => {
		connection.once('error', reject)
		connection.once('end', () => reject(new Error('the mail server ended the connection')))
		// The last thing a server has said before anybody signs in is what it offers (EHLO).
		connection.connect(() => {
			resolve(/[ -]SMTPUTF8\b/i.test(connection.lastServerResponse || ''))
			connection.quit()
		})
	})
}
