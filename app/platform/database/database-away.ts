import { setTimeout as pause } from 'node:timers/promises'

/** The database could not be reached or went away during a request: the request itself is valid and can be repeated. */
export class DatabaseAway extends Error {
	constructor(cause: unknown) {
		super('The database is away', { cause })
	}
}

/** Codes of Prisma, of the network and of PostgreSQL: shut down, crashed, starting, too many connections. */
const codes = new Set([
	'P1001',
	'P1002',
	'P1017',
	'ECONNREFUSED',
	'ECONNRESET',
	'EPIPE',
	'ETIMEDOUT',
	'ENOTFOUND',
	'EAI_AGAIN',
	'EHOSTUNREACH',
	'57P01',
	'57P02',
	'57P03',
	'53300',
	// A statement took longer than its request may wait.
	'57014',
])
/** Kinds of Prisma's driver for errors without a code. */
const kinds = new Set(['ConnectionClosed', 'DatabaseNotReachable', 'SocketTimeout', 'TooManyConnections'])
/** Messages of the driver and Prisma without any code. */
const messages =
	/^(Connection terminated|Query read timeout|No answer in time|Client has encountered a connection error|timeout exceeded when trying to connect)|Unable to start a transaction in the given time/

type Coded = {
	code?: unknown
	message?: unknown
	cause?: { originalCode?: unknown; kind?: unknown }
	meta?: { driverAdapterError?: { cause?: { originalCode?: unknown; kind?: unknown } } }
}

/** Whether an error of the database says that it is away. Only for such errors: others use the same codes. */
export function saysAway(error: unknown): boolean {
	if (error instanceof DatabaseAway) return true
	const { code, message, cause, meta }: Coded = error ?? {}
	const fromDriver = meta?.driverAdapterError?.cause ?? cause
	return (
		[code, fromDriver?.originalCode].some((one) => typeof one === 'string' && isAwayCode(one)) ||
		kinds.has(String(fromDriver?.kind)) ||
		(typeof message === 'string' && messages.test(message))
	)
}

const isAwayCode = (code: string) => codes.has(code) || /^08[\dA-Z]{3}$/.test(code)

const PAUSE_MS = 500

/**
 * Runs `work` now, or as soon as the database is back, however long that takes: for outside events that must be
 * recorded. It may have succeeded although the response was lost, so it must be safe to repeat.
 */
export async function whenBack<T>(work: () => Promise<T>): Promise<T> {
	for (;;) {
		try {
			return await work()
		} catch (error) {
			if (!(error instanceof DatabaseAway)) throw error
			await pause(PAUSE_MS)
		}
	}
}
