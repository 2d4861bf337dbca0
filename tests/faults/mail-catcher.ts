import { once } from 'node:events'
import { SMTPServer } from 'smtp-server'

export type MailCatcher = {
	url: string
	/** How often each message came, by its Message-ID. */
	arrived: Map<string, number>
	/** Refuses connections until `open` is called again. */
	close: () => Promise<void>
	open: () => Promise<void>
}

/** A mail server on loopback that counts what it takes. */
export async function catchMail(): Promise<MailCatcher> {
	const arrived = new Map<string, number>()
	let server: SMTPServer | undefined
	let port = 0

	async function open() {
		server = new SMTPServer({
			disabledCommands: ['AUTH', 'STARTTLS'],
			disableReverseLookup: true,
			onData(stream, _session, done) {
				const parts: Buffer[] = []
				stream.on('data', (part: Buffer) => parts.push(part))
				stream.on('end', () => {
					const id = /^Message-ID: (<[^>]+>)/im.exec(Buffer.concat(parts).toString())?.[1]
					if (id) arrived.set(id, (arrived.get(id) ?? 0) + 1)
					done(id ? null : new Error('No Message-ID'))
				})
			},
		})
		server.on('error', () => {}) // a sender that was killed in the middle
		const listening = server.listen(port, '127.0.0.1')
		await once(listening, 'listening')
		port = (listening.address() as { port: number }).port
	}

	await open()
	const close = () => new Promise<void>((resolve) => (server ? server.close(resolve) : resolve()))
	return { url: `smtp://127.0.0.1:${port}`, arrived, open, close }
}
