import { createHash } from 'node:crypto'
import { once } from 'node:events'
import { mkdirSync, writeFileSync } from 'node:fs'
import { type AddressInfo, createServer, type Server, type Socket } from 'node:net'
import { join } from 'node:path'
import { type ParsedMail, simpleParser } from 'mailparser'
import { SMTPServer } from 'smtp-server'
import { env } from '#app/platform/env.server.ts'
import { newId } from '#app/platform/ids.server.ts'

export type Received = ParsedMail & { recipients: string[] }

/** What the server says instead of taking something. */
export type Reply = { code: number; text: string }

/** What it does once it has a letter: takes it, says no answer, drops the connection, or refuses it. */
export type Then = 'take' | 'hang' | 'drop' | Reply

/** Where in a letter something happens; `answer`: the whole of it has arrived, and nothing was said yet. */
export type Stage = 'connect' | 'mailFrom' | 'rcptTo' | 'data' | 'answer'

async function freePort() {
	const probe = createServer().listen(0, '127.0.0.1')
	await once(probe, 'listening')
	const { port } = probe.address() as AddressInfo
	probe.close()
	return port
}

const asError = ({ code, text }: Reply) => Object.assign(new Error(text), { responseCode: code })

/**
 * A real mail server on the loopback, closed until `open`. Start it in `vi.hoisted`, before the product reads its
 * environment, where the address of the server is. `options`: what the client is told in that address.
 */
export async function mailServer(options = '') {
	const port = await freePort()
	process.env.SMTP_URL = `smtp://127.0.0.1:${port}${options}`
	const received: Received[] = []
	let answer: (address: string) => Reply | null = () => null
	let then: (mail: Received) => Then = () => 'take'
	let server: SMTPServer | undefined
	let next: { stage: Stage; happens: () => void } | null = null

	const reached = (stage: Stage) => {
		if (next?.stage !== stage) return
		next.happens()
		next = null
	}
	const drop = (sessionId: string) => {
		for (const connection of server?.connections ?? []) {
			const { id, _socket } = connection as unknown as { id: string; _socket: Socket }
			if (id === sessionId) _socket.destroy()
		}
	}

	const create = (encrypts: boolean) =>
		new SMTPServer({
			authOptional: true,
			closeTimeout: 200,
			// Encrypted, it shows the certificate that the library signed itself.
			disabledCommands: encrypts ? [] : ['STARTTLS'],
			onConnect(_session, done) {
				reached('connect')
				done()
			},
			onMailFrom(_address, _session, done) {
				reached('mailFrom')
				done()
			},
			onRcptTo({ address }, _session, done) {
				reached('rcptTo')
				const reply = answer(address)
				done(reply && asError(reply))
			},
			onData(stream, session, done) {
				const recipients = session.envelope.rcptTo.map(({ address }) => address)
				reached('data')
				simpleParser(stream).then((parsed) => {
					const mail = { ...parsed, recipients }
					const outcome = then(mail)
					if (typeof outcome === 'object') return done(asError(outcome))
					received.push(mail)
					reached('answer')
					if (outcome === 'drop') drop(session.id)
					if (outcome === 'take') done()
				}, done)
			},
		})

	return {
		received,
		async open({ encrypts = false } = {}) {
			server = create(encrypts)
			server.on('error', () => {}) // a client that went away
			const listening: Server = server.listen(port, '127.0.0.1')
			await once(listening, 'listening')
		},
		close: () => new Promise<void>((resolve) => (server ? server.close(() => resolve()) : resolve())),
		greylist(on: boolean) {
			answer = on ? () => ({ code: 451, text: 'Try later' }) : () => null
		},
		/** What it says to each recipient from now on; null takes it. */
		answers(to: typeof answer) {
			answer = to
		},
		/** Does something when the next letter comes to this point, once. */
		at(stage: Stage, happens: () => void) {
			next = { stage, happens }
		},
		/** What it does with each letter from now on. */
		does(what: typeof then) {
			then = what
		},
	}
}

/** A file as it stands when an upload has arrived. */
export function received(name: string, content: Buffer) {
	const folder = join(env.DATA_DIR, 'arrived')
	mkdirSync(folder, { recursive: true })
	const path = join(folder, newId())
	writeFileSync(path, content)
	return { name, path, size: content.length, sha256: createHash('sha256').update(content).digest('hex') }
}
