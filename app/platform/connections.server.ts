import { Socket } from 'node:net'
import pg from 'pg'

/**
 * A connection that reports its loss through queries only. The pool listens for one error, but a server that shuts down
 * sends two; one without a listener would end the process.
 */
class LostQuietly extends pg.Client {
	constructor(config?: pg.ClientConfig) {
		super(config)
		this.on('error', () => {})
		gatherWrites(this)
	}
}

/** The socket of a connection, which the driver does not declare. */
type WithStream = { connection: { stream: Socket } }

/** Sends what is asked at the same time by one write: for a page, writing takes a sixth of its processor time. */
function gatherWrites(client: pg.Client) {
	const ask = client.query
	let gathering = false
	const gathered = (...asked: unknown[]) => {
		if (!gathering) {
			gathering = true
			// The types of the driver leave its connection out.
			const { stream } = (client as unknown as WithStream).connection
			stream.cork()
			// Once all that can be asked without an answer has been asked.
			process.nextTick(() => {
				gathering = false
				stream.uncork()
			})
		}
		return Reflect.apply(ask, client, asked)
	}
	// It passes on whatever `query` takes, in each of its forms.
	client.query = gathered as typeof client.query
}

/**
 * Opens connections as all of the product use them. Statements are sent without waiting for the answer to the one
 * before.
 */
export function openPool(config: pg.PoolConfig, options = '-c jit=off'): pg.Pool {
	const pool = new pg.Pool({
		connectionTimeoutMillis: 15_000,
		...config,
		Client: LostQuietly,
		// A firewall drops connections that are silent for long.
		keepAlive: true,
		pipeline: true,
		// Compiling a plan takes seconds, since many policies raise its estimated cost; running it takes milliseconds.
		options,
	})
	pool.on('error', () => {}) // lost while idle: the next query reports it
	return pool
}

/**
 * Opens connections for pages. Their plans do not depend on the values: the keys are in the statement, and planning
 * under the policies costs more than running.
 */
export const openReads = (config: pg.PoolConfig) =>
	openPool(config, '-c jit=off -c plan_cache_mode=force_generic_plan')

/** A server that may fall silent without a word: `cut` ends every connection, and what waits for an answer fails. */
export function cuttable(config: pg.PoolConfig): { config: pg.PoolConfig; cut: () => void } {
	const sockets = new Set<Socket>()
	const stream = () => {
		const socket = new Socket()
		sockets.add(socket)
		socket.once('close', () => sockets.delete(socket))
		return socket
	}
	const cut = () => {
		for (const socket of sockets) socket.destroy()
	}
	return { config: { ...config, stream }, cut }
}
