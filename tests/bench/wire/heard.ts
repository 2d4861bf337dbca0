import pg from 'pg'

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
} as typeof original

/** Tells `tell` every statement that this process sends, until the returned function is called; one at a time listens. */
export function hear(tell: Listener): () => void {
	listener = tell
	return () => {
		listener = undefined
	}
}
