import { once } from 'node:events'
import { type AddressInfo, createServer, type Socket } from 'node:net'

/** A letter that was handed over whole: its Message-ID, and the name that its sender said in the greeting. */
type Arrival = { messageId: string; by: string }

/**
 * A mail server that writes down every letter that came whole. At first nobody listens; then it ends every connection;
 * then it takes letters.
 */
export async function mailLedger() {
	const arrived: Arrival[] = []
	let connections = 0
	let isUp = false
	/** Whether a letter is answered. */
	let answers: (arrival: Arrival) => boolean = () => true

	// Two short answers at once would wait for each other's acknowledgement, as with no real server.
	const server = createServer({ noDelay: true }, (socket) => {
		connections += 1
		socket.on('error', () => {})
		if (!isUp) return socket.destroy()
		take(socket, (arrival) => {
			arrived.push(arrival)
			return answers(arrival)
		})
	})
	server.listen(0, '127.0.0.1')
	await once(server, 'listening')
	const { port } = server.address() as AddressInfo
	const close = () => new Promise((closed) => server.close(closed))
	await close()

	return {
		arrived,
		connections: () => connections,
		/** Where somebody of this name sends to. */
		urlFor: (name: string) => `smtp://127.0.0.1:${port}?name=${name}`,
		async endEveryConnection() {
			server.listen(port, '127.0.0.1')
			await once(server, 'listening')
		},
		takeLetters() {
			isUp = true
		},
		/** What is asked of each letter before it is answered. */
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
