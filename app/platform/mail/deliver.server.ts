import { createTransport, type Transporter } from 'nodemailer'
import { parseConnectionUrl } from 'nodemailer/lib/shared'
import SMTPConnection from 'nodemailer/lib/smtp-connection'
import { env } from '../env.server.ts'
import { composeMail } from './compose.server.ts'
import { failureOf, MailFailure } from './failure.ts'
import type { Letter } from './letter.ts'
import { needsSmtpUtf8 } from './mailbox.ts'

const WRITE_MS = 60_000
const HAND_OVER_MS = 45_000
/** A filter may look at a letter for long: who does not wait hands it over again and again (RFC 5321, 4.5.3.2.6). */
const ANSWER_MS = 5 * 60_000
/** After so long nothing more of a letter is sent, however slowly the server takes it and answers. */
export const LONGEST_MS = WRITE_MS + HAND_OVER_MS + ANSWER_MS

const stages = {
	dnsTimeout: 5_000,
	connectionTimeout: 10_000,
	greetingTimeout: 10_000,
	socketTimeout: ANSWER_MS,
	// What was given up is not sent on behind our back.
	socketCloseTimeout: 0,
}

let transport: Transporter | undefined

/**
 * Hands a letter to the mail server over the one connection this process keeps; rejects with a `MailFailure` when the
 * server does not take it. Without SMTP_URL nothing leaves: the outbox keeps every letter, and /dev/inbox shows them.
 */
export async function deliverMail(letter: Letter): Promise<void> {
	if (!env.SMTP_URL) return
	const mail = await written(letter)
	const dsn = { id: letter.id, return: 'headers', notify: ['failure', 'delay'], recipient: letter.to.address }
	const patience = waitFor(HAND_OVER_MS)
	let handedOver = false
	const atEnd = () => {
		handedOver = true
		patience.renew(ANSWER_MS)
	}
	// `atEnd` is ours: the transport's own plug-in reads it from what it is given.
	const options = { ...mail, dsn, atEnd, signal: patience.signal }
	const send = () =>
		connection(env.SMTP_URL ?? '')
			.sendMail(options)
			.catch((error) => Promise.reject(failureOf(error, handedOver)))
	// The server may have ended a connection that was idle: that is known only when the next letter is sent on it.
	await send()
		.catch((failure) => (failure.code === 'connection' && !handedOver ? send() : Promise.reject(failure)))
		.finally(patience.end)
}

/** The letter as mail that this server takes. Too late it is not sent: another worker may be at it. */
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

/** An address that is not ASCII goes to a server that says it takes such addresses, or nowhere. */
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

/** A password crosses no network in the clear, even where somebody on the way says that there is no encryption. */
function requireTLS(url: string): boolean {
	const { auth, host = '', ignoreTLS } = parseConnectionUrl(url)
	return auth !== undefined && !ignoreTLS && !loopback.test(host)
}

function connection(url: string): Transporter {
	if (transport) return transport
	// `maxRequeues`: what broke off is never sent again by the client itself, since it may have arrived.
	const pool = { pool: true as const, maxConnections: 1, maxRequeues: 0, idleTimeout: 20_000 }
	const made = createTransport({ url, ...pool, ...stages, requireTLS: requireTLS(url) })
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

const GREETING_MS = 10_000

/**
 * Whether the mail server takes addresses that are not ASCII (RFC 6531). Asked when there is such a letter, on a
 * connection of its own, since the client would send the address all the same. Rejects when the server cannot be asked.
 */
function offersSmtpUtf8(url: string): Promise<boolean> {
	const timeouts = {
		connectionTimeout: GREETING_MS,
		greetingTimeout: GREETING_MS,
		socketTimeout: GREETING_MS,
	}
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
