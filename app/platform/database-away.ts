import { setTimeout as pause } from 'node:timers/promises'

/** The database could not be reached, or went away under what was asked: nothing is wrong with that, and it may be asked again. */
export class DatabaseAway extends Error {
	constructor(cause: unknown) {
		super('The database is away', { cause })
	}
}

/** Prisma's own names for it, the network's, and PostgreSQL's: shut down, crashed, not up yet, too many connections. */
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
])
/** What Prisma's driver says of it where no code of its own does. */
const kinds = new Set(['ConnectionClosed', 'DatabaseNotReachable', 'SocketTimeout', 'TooManyConnections'])
/** What the driver and Prisma say without any code. */
const messages =
	/^(Connection terminated|Client has encountered a connection error|timeout exceeded when trying to connect)|Unable to start a transaction in the given time/

type Coded = {
	code?: unknown
	message?: unknown
	cause?: { originalCode?: unknown; kind?: unknown }
	meta?: { driverAdapterError?: { cause?: { originalCode?: unknown; kind?: unknown } } }
}

/** Whether what the database door threw says that the database is away. Only for errors from there: others use the same codes. */
export function saysAway(error: unknown): boolean {
	if (error instanceof DatabaseAway) return true
	const { code, message, cause, meta } = (error ?? {}) as Coded
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
 * Does `work` now, or as soon as the database is back, however long that takes: for what has happened outside and must be
 * written down. It may have been done although its answer was lost, so it must be safe to do twice.
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
