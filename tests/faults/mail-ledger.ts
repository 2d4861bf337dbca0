import { once } from 'node:events'
import { createServer, type Socket } from 'node:net'
import { listenHere } from '#tests/support/listening.ts'

/** An e-mail that arrived completely: its Message-ID, and the name of its sender in the greeting. */
type Arrival = { messageId: string; by: string }

/**
 * Starts a mail server that records every complete e-mail. First no one listens; then it closes every connection; then
 * it accepts e-mails.
 */
export async function mailLedger() {
	const arrived: Arrival[] = []
	let connections = 0
	let isUp = false
	/** Whether an e-mail gets a response. */
	let answers: (arrival: Arrival) => boolean = () => true

	// With Nagle's algorithm two short responses would wait for each other's acknowledgement, unlike with a real
	// server.
	const server = createServer({ noDelay: true }, (socket) => {
		connections += 1
		socket.on('error', () => {})
		if (!isUp) return socket.destroy()
		take(socket, (arrival) => {
			arrived.push(arrival)
			return answers(arrival)
		})
	})
	const port = await listenHere(server)
	const close = () => new Promise((closed) => server.close(closed))
	await close()

	return {
		arrived,
		connections: () => connections,
		/** The address for a sender of this name. */
		urlFor: (name: string) => `smtp://127.0.0.1:${port}?name=${name}`,
		async endEveryConnection() {
			server.listen(port, '127.0.0.1')
			await once(server, 'listening')
		},
		takeLetters() {
			isUp = true
		},
		/** Sets the decision for each e-mail before its response. */
		asks(whether: typeof answers) {
			answers = whether
		},
		close,
	}
}

function take(socket: Socket, arrives: (arrival: Arrival) => boolean) {
	let rest = ''
	let by = ''
	let letter: string[] | null = null
	const inLetter = (line: string, lines: string[]) => {
		if (line !== '.') return lines.push(line)
		letter = null
		const messageId = lines.join('\n').match(/^message-id:\s*(<[^>]+>)/im)?.[1] ?? ''
		return arrives({ messageId, by }) && socket.write('250 2.0.0 taken\r\n')
	}
	const command = (line: string) => {
		if (/^ehlo/i.test(line)) {
			by = line.slice(5)
			return socket.write('250-ledger\r\n250 PIPELINING\r\n')
		}
		if (/^quit/i.test(line)) return socket.end('221 bye\r\n')
		if (!/^data/i.test(line)) return socket.write('250 2.0.0 ok\r\n')
		letter = []
		return socket.write('354 go on\r\n')
	}
	socket.write('220 ledger\r\n')
	socket.on('data', (chunk) => {
		const lines = (rest + chunk.toString('latin1')).split('\r\n')
		rest = lines.pop() ?? ''
		for (const line of lines) letter ? inLetter(line, letter) : command(line)
	})
}
