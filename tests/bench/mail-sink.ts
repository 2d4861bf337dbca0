// A mail server that accepts and discards every e-mail, in a separate process, so that only the sender is measured.
import { createServer, type Socket } from 'node:net'
import { listenHere } from '#tests/support/listening.ts'

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

// With Nagle's algorithm two short responses would wait for each other's acknowledgement, unlike with a real server.
process.send?.(await listenHere(createServer({ noDelay: true }, serve)))
