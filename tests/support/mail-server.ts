import { once } from 'node:events'
import type { AddressInfo } from 'node:net'
import { type ParsedMail, simpleParser } from 'mailparser'
import { SMTPServer } from 'smtp-server'

export type Received = ParsedMail & { recipients: string[] }

/**
 * A real mail server on the loopback. Start it in `vi.hoisted`, before the product reads its environment: the
 * address of the server is in it.
 */
export async function startMailServer() {
	const received: Received[] = []
	let mood: 'takes' | 'refuses' = 'takes'

	const open = (port: number) => {
		const server = new SMTPServer({
			authOptional: true,
			disabledCommands: ['STARTTLS'],
			onRcptTo(_address, _session, done) {
				done(mood === 'takes' ? null : Object.assign(new Error('Greylisted, try later'), { responseCode: 451 }))
			},
			onData(stream, session, done) {
				const recipients = session.envelope.rcptTo.map(({ address }) => address)
				simpleParser(stream).then((mail) => {
					received.push({ ...mail, recipients })
					done()
				}, done)
			},
		})
		server.on('error', () => {}) // a client that went away
		return server.listen(port, '127.0.0.1')
	}
	const close = (server: ReturnType<typeof open>) => new Promise<void>((resolve) => server.close(resolve))

	let listening = open(0)
	await once(listening, 'listening')
	const { port } = listening.address() as AddressInfo
	let server: SMTPServer | undefined
	process.env.SMTP_URL = `smtp://127.0.0.1:${port}`

	return {
		received,
		refuse: () => {
			mood = 'refuses'
		},
		accept: () => {
			mood = 'takes'
		},
		goDown: () => listening.close(),
		server,
		close,
	}
}
