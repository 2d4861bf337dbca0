import { createTransport, type Transporter } from 'nodemailer'
import { parseConnectionUrl } from 'nodemailer/lib/shared'
import SMTPConnection from 'nodemailer/lib/smtp-connection'
import { connectMs, longer, neighbourMs } from '#app/platform/deadline.server.ts'
import { env } from '#app/platform/env.server.ts'
import { composeMail } from './compose.server.ts'
import { failureOf, MailFailure } from './failure.ts'
import type { Letter } from './letter.ts'
import { needsSmtpUtf8 } from './mailbox.ts'

const WRITE_MS = 60_000
/** After this time no more of an e-mail is sent, however slowly the server reads and replies. */
export const LONGEST_MS = WRITE_MS + longer.mailHandOver + longer.mailAnswer

const stages = () => ({
	dnsTimeout: connectMs(),
	connectionTimeout: connectMs(),
	greetingTimeout: neighbourMs(),
	socketTimeout: longer.mailAnswer,
	// An abandoned e-mail must not be sent on in the background.
	socketCloseTimeout: 0,
})

let transport: Transporter | undefined

/**
 * Sends an e-mail to the mail server over the one connection of this process; rejects with a `MailFailure` if the
 * server does not accept it. Without SMTP_URL nothing is sent: the outbox stores every e-mail, and /dev/inbox shows
 * them.
 */
export async function deliverMail(letter: Letter): Promise<void> {
	if (!env.SMTP_URL) return
	const mail = await written(letter)
	const dsn = { id: letter.id, return: 'headers', notify: ['failure', 'delay'], recipient: letter.to.address }
	const patience = waitFor(longer.mailHandOver)
	let handedOver = false
	const atEnd = () => {
		handedOver = true
		patience.renew(longer.mailAnswer)
	}
	// `atEnd` is our own option: the plug-in of the transport reads it.
	const options = { ...mail, dsn, atEnd, signal: patience.signal }
	const send = () =>
		connection(env.SMTP_URL ?? '')
			.sendMail(options)
			.catch((error) => Promise.reject(failureOf(error, handedOver)))
	// The server may have closed an idle connection, which is noticed only with the next e-mail.
	await send()
		.catch((failure) => (failure.code === 'connection' && !handedOver ? send() : Promise.reject(failure)))
		.finally(patience.end)
}

/**
 * Returns the e-mail in a form that this server accepts. After its time limit it is not sent: another worker may be
 * sending it.
 */
async function written(letter: Letter) {
	const begun = performance.now()
	const mail = await composeMail(letter).catch((error) => {
		throw error instanceof MailFailure
			? error
			: new MailFailure('unwritable', String(error?.message ?? error))
	})
	await requireSmtpUtf8(letter.to.address)
	if (performance.now() - begun > WRITE_MS) throw new MailFailure('unwritable', 'it took too long to write')
	return mail
}

function waitFor(first: number) {
	const control = new AbortController()
	let timer = setTimeout(() => control.abort(), first)
	const end = () => clearTimeout(timer)
	const renew = (pause: number) => {
		end()
		timer = setTimeout(() => control.abort(), pause)
	}
	return { signal: control.signal, renew, end }
}

/** An address that is not ASCII is sent only to a server that supports such addresses. */
async function requireSmtpUtf8(address: string) {
	const isTaken =
		!needsSmtpUtf8(address) ||
		(await offersSmtpUtf8(env.SMTP_URL ?? '').catch((error) => {
			throw failureOf(error, false)
		}))
	if (!isTaken)
		throw new MailFailure('smtputf8', 'the mail server takes no such address', { permanent: true })
}

const loopback = /^(localhost|127(\.\d+){3}|\[?::1\]?)$/

/** A password is never sent over a network without encryption, even if STARTTLS seems to be missing. */
function requireTLS(url: string): boolean {
	const { auth, host = '', ignoreTLS } = parseConnectionUrl(url)
	return auth !== undefined && !ignoreTLS && !loopback.test(host)
}

function connection(url: string): Transporter {
	if (transport) return transport
	// `maxRequeues`: the client must not repeat an interrupted e-mail by itself, since it may have arrived.
	const pool = { pool: true as const, maxConnections: 1, maxRequeues: 0, idleTimeout: 20_000 }
	const made = createTransport({ url, ...pool, ...stages(), requireTLS: requireTLS(url) })
	made.use('stream', (mail, done) => {
		const { atEnd } = mail.data as { atEnd?: () => void }
		const open = mail.message.createReadStream.bind(mail.message)
		mail.message.createReadStream = (options) => {
			const stream = open(options)
			return atEnd ? stream.once('end', atEnd) : stream
		}
		done()
	})
	transport = made
	return made
}

/**
 * Whether the mail server accepts addresses that are not ASCII (RFC 6531). Asked on a separate connection when such an
 * e-mail is sent, since the client would send the address regardless. Rejects if the server cannot be reached.
 */
function offersSmtpUtf8(url: string): Promise<boolean> {
	const timeouts = {
		connectionTimeout: connectMs(),
		greetingTimeout: neighbourMs(),
		socketTimeout: neighbourMs(),
	}
	const connection = new SMTPConnection({ ...parseConnectionUrl(url), ...timeouts })
	return new Promise((resolve, reject) => {
		connection.once('error', reject)
		connection.once('end', () => reject(new Error('the mail server ended the connection')))
		// The last response of the server before sign-in lists its extensions (EHLO).
		connection.connect(() => {
			resolve(/[ -]SMTPUTF8\b/i.test(connection.lastServerResponse || ''))
			connection.quit()
		})
	})
}
