import type { Readable } from 'node:stream'
import { createTransport, type Transporter } from 'nodemailer'
import { env } from '../env.server.ts'
import { composeMail } from './compose.server.ts'
import { failureOf, MailFailure } from './failure.ts'
import type { Letter } from './letter.ts'
import { needsSmtpUtf8 } from './mailbox.ts'
import { offersSmtpUtf8 } from './smtputf8.server.ts'

/** The longest that one letter may take, however slowly the server answers. */
const LETTER_MS = 45_000

const stages = {
	dnsTimeout: 5_000,
	connectionTimeout: 10_000,
	greetingTimeout: 10_000,
	socketTimeout: 20_000,
}

let transport: Transporter | undefined

/**
 * Hands a letter to the mail server over the one connection this process keeps; rejects with a `MailFailure` when the
 * server does not take it. Without SMTP_URL nothing leaves: the outbox keeps every letter, and /dev/inbox shows them.
 */
export async function deliverMail(letter: Letter): Promise<void> {
	if (!env.SMTP_URL) return
	const mail = await composeMail(letter).catch((error) => {
		throw error instanceof MailFailure
			? error
			: new MailFailure('unwritable', String(error?.message ?? error))
	})
	await requireSmtpUtf8(letter.to.address)
	const dsn = { id: letter.id, return: 'headers', notify: ['failure', 'delay'], recipient: letter.to.address }
	const send = async () => {
		const watch = { opened: undefined as Readable | undefined }
		try {
			await connection(env.SMTP_URL).sendMail({
				...mail,
				...{ dsn, watch },
				signal: AbortSignal.timeout(LETTER_MS),
			})
		} catch (error) {
			throw failureOf(error, watch.opened?.readableDidRead ?? false)
		}
	}
	// The server may have ended a connection that was idle: that is known only when the next letter is sent on it.
	await send().catch((failure) => (failure.code === 'connection' ? send() : Promise.reject(failure)))
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

function connection(url: string | undefined): Transporter {
	if (transport) return transport
	// `maxRequeues`: what broke off is never sent again by the client itself, since it may have arrived.
	const pool = { pool: true as const, maxConnections: 1, maxRequeues: 0, idleTimeout: 20_000 }
	const made = createTransport({ url, ...pool, ...stages })
	made.use('stream', (mail, done) => {
		const { watch } = mail.data as { watch?: { opened: Readable | undefined } }
		const open = mail.message.createReadStream.bind(mail.message)
		mail.message.createReadStream = (options) => {
			const stream = open(options)
			if (watch) watch.opened = stream
			return stream
		}
		done()
	})
	transport = made
	return made
}
