import { createServer, type Server, type Socket } from 'node:net'
import { eicar } from './files.ts'
import { listenHere } from './listening.ts'

/** Behaviour of the scanner: `lost` closes the connection without a response. */
type Mood = 'scans' | 'lost' | 'full'

/** Starts a clamd on the loopback that recognizes one virus. */
export async function scanner() {
	const scanned: Buffer[] = []
	let mood: Mood = 'scans'
	let server: Server | undefined
	const sockets = new Set<Socket>()
	const open = async (port = 0) => {
		server = createServer((socket) => {
			sockets.add(socket.once('close', () => sockets.delete(socket)))
			serve(socket).catch(() => socket.destroy())
		})
		return listenHere(server, port)
	}
	const serve = async (socket: Socket) => {
		if (mood === 'lost') return socket.destroy()
		if (mood === 'full') return socket.end('INSTREAM size limit exceeded. ERROR\0')
		const content = await instream(socket)
		if (content === 'ping') return socket.end('PONG\0')
		scanned.push(content)
		socket.end(content.includes(eicar) ? 'stream: Eicar-Signature FOUND\0' : 'stream: OK\0')
	}
	const port = await open()
	return {
		port,
		scanned,
		feels: (next: Mood) => {
			mood = next
		},
		close: async () => {
			for (const socket of sockets) socket.destroy()
			await new Promise((resolve) => (server ? server.close(resolve) : resolve(undefined)))
		},
		reopen: () => open(port),
	}
}

const command = Buffer.from('zINSTREAM\0')
const ping = Buffer.from('zPING\0')

/** What is to be scanned, or that the client only asks whether the scanner answers. */
function instream(socket: Socket): Promise<Buffer | 'ping'> {
	let received = Buffer.alloc(0)
	return new Promise((resolve, reject) => {
		socket.on('error', reject).on('data', (chunk) => {
			received = Buffer.concat([received, chunk])
			const content = received.equals(ping) ? ('ping' as const) : contentOf(received)
			if (content) resolve(content)
		})
	})
}

/** Joins the chunks once the empty chunk has arrived. */
function contentOf(received: Buffer): Buffer | undefined {
	if (!received.subarray(0, command.length).equals(command)) return undefined
	const parts: Buffer[] = []
	for (let at = command.length; at + 4 <= received.length; ) {
		const length = received.readUInt32BE(at)
		if (length === 0) return Buffer.concat(parts)
		parts.push(received.subarray(at + 4, at + 4 + length))
		at += 4 + length
	}
	return undefined
}
