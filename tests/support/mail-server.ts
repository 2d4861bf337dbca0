import { createHash } from 'node:crypto'
import { once } from 'node:events'
import { mkdirSync, writeFileSync } from 'node:fs'
import { createServer, type Server, type Socket } from 'node:net'
import { join } from 'node:path'
import { type ParsedMail, simpleParser } from 'mailparser'
import { SMTPServer } from 'smtp-server'
import { env } from '#app/platform/env.server.ts'
import { newId } from '#app/platform/ids.server.ts'
import { listenHere } from './listening.ts'
import { useSettings } from './settings.ts'

export type Received = ParsedMail & { recipients: string[] }

/** The response of the server instead of acceptance. */
export type Reply = { code: number; text: string }

/** What it does after an e-mail: accepts it, gives no response, drops the connection, or rejects it. */
export type Then = 'take' | 'hang' | 'drop' | Reply

/** Points in a transaction; `answer`: the whole e-mail has arrived, without a response yet. */
export type Stage = 'connect' | 'mailFrom' | 'rcptTo' | 'data' | 'answer'

async function freePort() {
	const probe = createServer()
	const port = await listenHere(probe)
	probe.close()
	return port
}

const asError = ({ code, text }: Reply) => Object.assign(new Error(text), { responseCode: code })

/**
 * Makes a real mail server on the loopback, closed until `open`, for processes that are given its address (`url`).
 */
export async function mailServer(port?: number) {
	port ??= await freePort()
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
			// Its types leave the socket out.
			const { id, _socket } = connection as unknown as { id: string; _socket: Socket }
			if (id === sessionId) _socket.destroy()
		}
	}

	const create = (encrypts: boolean) =>
		new SMTPServer({
			authOptional: true,
			closeTimeout: 200,
			// With encryption it presents the self-signed certificate of the library.
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
		url: `smtp://127.0.0.1:${port}`,
		received,
		async open({ encrypts = false } = {}) {
			server = create(encrypts)
			server.on('error', () => {}) // client disconnected
			const listening: Server = server.listen(port, '127.0.0.1')
			await once(listening, 'listening')
		},
		close: () => new Promise<void>((resolve) => (server ? server.close(() => resolve()) : resolve())),
		greylist(on: boolean) {
			answer = on ? () => ({ code: 451, text: 'Try later' }) : () => null
		},
		/** Sets the response to each recipient; null accepts it. */
		answers(to: typeof answer) {
			answer = to
		},
		/** Runs a function once when the next e-mail reaches this point. */
		at(stage: Stage, happens: () => void) {
			next = { stage, happens }
		},
		/** Sets what it does with each e-mail. */
		does(what: typeof then) {
			then = what
		},
	}
}

// The product keeps its connection to a mail server, so all files of a process have theirs at one port.
const marked = globalThis as typeof globalThis & { portOfMail?: Promise<number> }

/** The same for the operations in this process: their e-mails go to it, as long as the tests of this file run. */
export async function useMailServer() {
	marked.portOfMail ??= freePort()
	const mail = await mailServer(await marked.portOfMail)
	useSettings({ SMTP_URL: mail.url })
	return mail
}

/** A file as after a complete upload. */
export function received(name: string, content: Buffer) {
	const folder = join(env.DATA_DIR, 'arrived')
	mkdirSync(folder, { recursive: true })
	const path = join(folder, newId())
	writeFileSync(path, content)
	return { name, path, size: content.length, sha256: createHash('sha256').update(content).digest('hex') }
}
