import { once } from 'node:events'
import type { AddressInfo, Server } from 'node:net'
import { SMTPServer, type SMTPServerDataStream } from 'smtp-server'
import { log } from '#app/platform/log/log.server.ts'
import { detailsFor } from './origin.ts'
import { MAX_LETTER } from './parse.server.ts'

/** Takes in an e-mail; `from` is null and `to` empty if the envelope is lost. Rejects if it cannot be stored now. */
export type Take = (
	raw: Buffer,
	envelope: { from: string | null; to: readonly string[] },
) => Promise<{ outcome: string }>

const later = () => Object.assign(new Error('Please try again later'), { responseCode: 451 })
const unknown = () => Object.assign(new Error('No such mailbox here'), { responseCode: 550 })

// E-mails are in memory while they arrive, so few are accepted at a time.
const limits = {
	size: MAX_LETTER,
	maxClients: 3,
	maxRecipients: 20,
	socketTimeout: 60_000,
	closeTimeout: 5_000,
}

/**
 * Accepts e-mails from a mail server for `mailbox` and its plus-addresses (LMTP, RFC 2033), and no others: this is no
 * relay. A rejected reply is accepted all the same, or the mail server would write to a forged sender.
 */
export async function serveLmtp(at: { host: string; port: number; mailbox: string }, take: Take) {
	const server = new SMTPServer({
		...limits,
		lmtp: true,
		authOptional: true,
		disabledCommands: ['AUTH', 'STARTTLS'],
		disableReverseLookup: true,
		logger: false,
		onRcptTo: ({ address }, _, done) => done(detailsFor(at.mailbox, [address]).length > 0 ? null : unknown()),
		onData(stream, { envelope: { mailFrom, rcptTo } }, done) {
			const envelope = {
				from: mailFrom ? mailFrom.address : '',
				to: rcptTo.map(({ address }) => address),
			}
			wholeOf(stream)
				.then((raw) => take(raw, envelope))
				.then(
					() => done(),
					(error) => {
						log.warn({ err: error }, 'letter not taken in now')
						done(later())
					},
				)
		},
	})
	server.on('error', (error) => log.debug({ err: error }, 'a mail server went away'))
	const listening: Server = server.listen(at.port, at.host)
	await once(listening, 'listening')
	return {
		// It listens on a port, not on a path.
		port: (listening.address() as AddressInfo).port,
		stop: () => new Promise<void>((resolve) => server.close(() => resolve())),
	}
}

/** Returns the whole e-mail; if it is too large, only enough to show that. */
async function wholeOf(stream: SMTPServerDataStream): Promise<Buffer> {
	const chunks: Buffer[] = []
	const sent: AsyncIterable<Buffer> = stream
	let size = 0
	for await (const chunk of sent) {
		if (size <= MAX_LETTER) chunks.push(chunk)
		size += chunk.length
	}
	return Buffer.concat(chunks)
}
