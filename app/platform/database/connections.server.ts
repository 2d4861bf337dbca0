import { Socket } from 'node:net'
import pg from 'pg'
import { databaseMs, waitsOutside, withDatabaseDeadline } from '#app/platform/deadline.server.ts'

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
	const gathered = (...given: unknown[]) => {
		const asked = inTime(given)
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

/** A statement of a request, whose connection is cut when the time of that request is over. */
function inTime([statement, ...others]: unknown[]): unknown[] {
	const left = databaseMs()
	if (left === null) return [statement, ...others]
	const limit = { query_timeout: Math.max(1, left) }
	return [
		typeof statement === 'string' ? { text: statement, ...limit } : Object.assign({}, statement, limit),
		...others,
	]
}

type Taken = (
	error: Error | undefined,
	client: pg.PoolClient | undefined,
	release: (error?: Error | boolean) => void,
) => void

/** Connections that a request waits for, and holds, within its deadline. */
class PoolInTime extends pg.Pool {
	override connect(): Promise<pg.PoolClient>
	override connect(taken: Taken): void
	override connect(taken?: Taken) {
		if (databaseMs() === null) return taken ? super.connect(taken) : super.connect()
		const client = this.take()
		if (!taken) return client
		// `query` of the pool asks in this way: what it sends then belongs to this request, and not to the one that gave
		// the connection back.
		client.then(
			(found) => taken(undefined, found, (error) => found.release(error)),
			(error) => taken(error, undefined, () => {}),
		)
	}

	private async take(): Promise<pg.PoolClient> {
		const asked = super.connect()
		const client = await withDatabaseDeadline(() => asked).catch((error) => {
			asked.then((late) => late.release()).catch(() => {}) // nobody waits for it any more
			throw error
		})
		const [ends, release] = [waitsOutside(), client.release]
		client.release = (error) => {
			ends()
			release.call(client, error)
		}
		return client
	}
}

/**
 * Opens connections as all of the product use them. Statements are sent without waiting for the answer to the one
 * before.
 */
export function openPool(config: pg.PoolConfig, options = '-c jit=off'): pg.Pool {
	const pool = new PoolInTime({
		connectionTimeoutMillis: 15_000,
		...config,
		Client: LostQuietly,
		// A firewall drops connections that are silent for long.
		keepAlive: true,
		keepAliveInitialDelayMillis: 30_000,
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
