// A mail server that takes every letter and keeps none, in a process of its own: what is measured is who sends.
import { createServer, type Socket } from 'node:net'

function serve(socket: Socket) {
	let letter = false
	let rest = ''
	const take = (line: string) => {
		if (letter) {
			if (line !== '.') return
			letter = false
			return socket.write('250 2.0.0 taken\r\n')
		}
		if (/^data/i.test(line)) {
			letter = true
			return socket.write('354 go on\r\n')
		}
		if (/^quit/i.test(line)) return socket.end('221 bye\r\n')
		socket.write(/^ehlo/i.test(line) ? '250-sink\r\n250 PIPELINING\r\n' : '250 2.0.0 ok\r\n')
	}
	socket.on('error', () => {})
	socket.write('220 sink\r\n')
	socket.on('data', (chunk) => {
		const lines = (rest + chunk.toString('latin1')).split('\r\n')
		rest = lines.pop() ?? ''
		for (const line of lines) take(line)
	})
}

// Two short answers at once would wait for each other's acknowledgement, as with no real server.
const server = createServer({ noDelay: true }, serve).listen(0, '127.0.0.1', () => {
	process.send?.((server.address() as { port: number }).port)
})
