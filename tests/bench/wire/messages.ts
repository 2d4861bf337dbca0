import pg from 'pg'

/** One message of the PostgreSQL protocol: its type, empty for the first one of a connection, and its content. */
export type Message = { type: string; body: Buffer }

/** Cuts a stream of bytes into messages; the first message from a client has no type. */
export function createCutter(onMessage: (message: Message) => void, fromClient: boolean) {
	let rest: Buffer = Buffer.alloc(0)
	let isFirst = fromClient
	return (chunk: Buffer) => {
		rest = rest.length === 0 ? chunk : Buffer.concat([rest, chunk])
		for (;;) {
			const head = isFirst ? 0 : 1
			if (rest.length < head + 4) return
			const end = head + rest.readUInt32BE(head)
			if (rest.length < end) return
			onMessage({ type: rest.toString('latin1', 0, head), body: rest.subarray(head + 4, end) })
			rest = rest.subarray(end)
			isFirst = false
		}
	}
}

/** Reads text that ends with a zero byte; returns it and the place after it. */
function textAt(body: Buffer, from: number): [string, number] {
	const end = body.indexOf(0, from)
	return [body.toString('utf8', from, end), end + 1]
}

/** Parse: name and text of a prepared statement. */
export function readParse(body: Buffer): { name: string; text: string } {
	const [name, next] = textAt(body, 0)
	return { name, text: textAt(body, next)[0] }
}

/** Bind: portal, name of the statement and its values as text; a value sent in binary form is given as bytes. */
export function readBind(body: Buffer): { portal: string; name: string; values: (string | Buffer | null)[] } {
	const [portal, afterPortal] = textAt(body, 0)
	const [name, afterName] = textAt(body, afterPortal)
	const formats = body.readUInt16BE(afterName)
	const isBinary = (value: number) =>
		formats > 0 && body.readUInt16BE(afterName + 2 + 2 * (formats === 1 ? 0 : value)) === 1
	let at = afterName + 2 + 2 * formats
	const values = Array.from({ length: body.readUInt16BE(at) }, (): string | Buffer | null => null)
	at += 2
	for (const number of values.keys()) {
		const length = body.readInt32BE(at)
		at += 4
		if (length < 0) continue
		const value = body.subarray(at, at + length)
		values[number] = isBinary(number) ? Buffer.from(value) : value.toString('utf8')
		at += length
	}
	return { portal, name, values }
}

/** Query and Execute: the text, or the portal. */
export const readText = (body: Buffer) => textAt(body, 0)[0]

/** The settings with which a client opens a session, such as `user` and `options`; null if it asks for encryption. */
export function readStartup(body: Buffer): Record<string, string> | null {
	if (body.readUInt32BE(0) !== 196_608) return null
	const settings: Record<string, string> = {}
	for (let at = 4; body[at] !== 0; ) {
		const [name, next] = textAt(body, at)
		const [value, after] = textAt(body, next)
		settings[name] = value
		at = after
	}
	return settings
}

/** A statement as it was given to the driver. */
export type Sent = { text: string; values: unknown[] }

type Listener = (client: pg.Client, sent: Sent) => void
let listener: Listener | undefined

type Asked = string | { text?: string; values?: unknown[] }

// Connections keep the method that they find when they are opened, so it is replaced when this file is imported.
const original = pg.Client.prototype.query
pg.Client.prototype.query = function (this: pg.Client, ...given: [Asked, unknown]) {
	const [asked] = given
	const { text, values = [] } = typeof asked === 'string' ? { text: asked } : asked
	if (text !== undefined) listener?.(this, { text, values })
	return Reflect.apply(original, this, given)
	// It passes on whatever the overloaded method takes and returns.
} as typeof original

/** Tells `tell` every statement that this process sends, until the returned function is called; one at a time listens. */
export function hear(tell: Listener): () => void {
	listener = tell
	return () => {
		listener = undefined
	}
}
