import { once } from 'node:events'
import { type AddressInfo, createServer, type Server } from 'node:net'
import { type ParsedMail, simpleParser } from 'mailparser'
import { SMTPServer } from 'smtp-server'

export type Received = ParsedMail & { recipients: string[] }

async function freePort() {
	const probe = createServer().listen(0, '127.0.0.1')
	await once(probe, 'listening')
	const { port } = probe.address() as AddressInfo
	probe.close()
	return port
}

/**
 * A real mail server on the loopback, closed until `open`. Start it in `vi.hoisted`, before the product reads its
 * environment, where the address of the server is.
 */
export async function mailServer() {
	const port = await freePort()
	process.env.SMTP_URL = `smtp://127.0.0.1:${port}`
	const received: Received[] = []
	let greylisting = false
	let server: SMTPServer | undefined

	const create = () =>
		new SMTPServer({
			authOptional: true,
			disabledCommands: ['STARTTLS'],
			onRcptTo: (_address, _session, done) =>
				done(greylisting ? Object.assign(new Error('Try later'), { responseCode: 451 }) : null),
			onData(stream, session, done) {
				const recipients = session.envelope.rcptTo.map(({ address }) => address)
				simpleParser(stream).then((mail) => {
					received.push({ ...mail, recipients })
					done()
				}, done)
			},
		})

	return {
		received,
		async open() {
			server = create()
			server.on('error', () => {}) // a client that went away
			const listening: Server = server.listen(port, '127.0.0.1')
			await once(listening, 'listening')
		},
		close: () => new Promise<void>((resolve) => (server ? server.close(() => resolve()) : resolve())),
		greylist(on: boolean) {
			greylisting = on
		},
	}
}
