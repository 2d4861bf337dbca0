import { once } from 'node:events'
import { connect, type Socket } from 'node:net'
import type { Readable } from 'node:stream'
import { text } from 'node:stream/consumers'
import { pipeline } from 'node:stream/promises'
import { connectMs, longer, withDeadline } from '#app/platform/deadline.server.ts'
import { env } from '#app/platform/env.server.ts'

/** Whether files must be scanned before they can be read. */
export const scansFiles = () => env.CLAMD_HOST !== undefined

/**
 * Scans a file with clamd: returns the name of the virus, or null if none was found. Rejects without a clear result, so
 * that no file passes because a scanner was down, busy or disconnected.
 */
export async function findVirus(file: Readable): Promise<string | null> {
	if (!env.CLAMD_HOST) throw new Error('No scanner is set')
	return withDeadline((signal) => scan(file, signal), longer.scan)
}

async function scan(file: Readable, signal: AbortSignal): Promise<string | null> {
	const socket = connect({ host: env.CLAMD_HOST ?? '', port: env.CLAMD_PORT, signal })
	let sent = false
	try {
		await withDeadline(() => once(socket, 'connect'), connectMs())
		sendTo(socket, file).then(
			() => {
				sent = true
			},
			(error) => socket.destroy(error),
		)
		const answer = await text(socket)
		if (!sent) throw new Error(`The scanner did not read to the end: ${answer.slice(0, 200)}`)
		return readAnswer(answer)
	} finally {
		socket.destroy()
		file.destroy()
	}
}

/** The INSTREAM command: chunks with their lengths, and an empty chunk at the end. */
const sendTo = (socket: Socket, file: Readable) =>
	pipeline(
		async function* () {
			yield Buffer.from('zINSTREAM\0')
			const chunks: AsyncIterable<Buffer> = file
			for await (const chunk of chunks) {
				const length = Buffer.alloc(4)
				length.writeUInt32BE(chunk.length)
				yield length
				yield chunk
			}
			yield Buffer.alloc(4)
		},
		socket,
		{ end: false },
	)

function readAnswer(answer: string): string | null {
	const said = answer.replaceAll('\0', '').trim()
	if (said === 'stream: OK') return null
	const found = /^stream: (.+) FOUND$/.exec(said)?.[1]
	if (!found) throw new Error(`The scanner gave no verdict: ${said.slice(0, 200) || 'nothing'}`)
	return found
}

/** Whether the scanner responds, before `signal` aborts. */
export async function scannerAnswers(signal: AbortSignal): Promise<boolean> {
	const socket = connect({ host: env.CLAMD_HOST ?? '', port: env.CLAMD_PORT, signal })
	try {
		await once(socket, 'connect')
		socket.write('zPING\0')
		return (await text(socket)).startsWith('PONG')
	} finally {
		socket.destroy()
	}
}
