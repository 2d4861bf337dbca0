import { AsyncLocalStorage } from 'node:async_hooks'
import { env } from './env.server.ts'

/**
 * Times that a neighbour may take for work of its own while no reader waits, in milliseconds. All else has the time of
 * `withDeadline`.
 */
export const longer = {
	/** A scanner unpacks what it reads. With the wait for its file below the minute after which the job is tried again. */
	scan: 40_000,
	/** A mail server reads an e-mail over a slow line. */
	mailHandOver: 45_000,
	/** A filter may take long: who stops waiting sends the same e-mail again and again (RFC 5321, 4.5.3.2.6). */
	mailAnswer: 5 * 60_000,
	/** A mailbox hands out e-mails of 30 MB. */
	mailbox: 5 * 60_000,
} as const

/** Milliseconds until a connection must stand, encrypted where it is to be. */
export const connectMs = () => Math.min(5_000, neighbourMs())

/** Milliseconds that all neighbours together have; the rest of a page's time is for the database, which keeps the answer. */
export const neighbourMs = () => pageMs() * 0.75

/** Milliseconds that one page waits for what is outside its process: below the minute of a proxy, and the promise of 25 s. */
const pageMs = () => env.OUTSIDE_SECONDS * 1000

/** Something outside did not answer in its time. */
class TimedOut extends Error {
	constructor() {
		super('No answer in time')
		this.name = 'TimedOut'
	}
}

/** How long a request has waited for others. Times that overlap count once. */
class Patience {
	private spent = 0
	private waiting = 0
	private since = 0
	/** Its answer has begun: a download may take long, and each of its calls has the whole time. */
	answers = false

	left(most: number): number {
		if (this.answers) return most
		const now = this.waiting > 0 ? performance.now() - this.since : 0
		return Math.max(0, most - this.spent - now)
	}

	begin(): () => void {
		if (this.waiting++ === 0) this.since = performance.now()
		let isOver = false
		return () => {
			if (isOver) return
			isOver = true
			if (--this.waiting === 0) this.spent += performance.now() - this.since
		}
	}
}

const patience = new AsyncLocalStorage<Patience>()

/**
 * Runs what answers a request: all that it waits for outside has one deadline together. Returns what is to be called
 * when the answer begins to leave.
 */
export function duringRequest(work: (begins: () => void) => void): void {
	const own = new Patience()
	patience.run(own, work, () => {
		own.answers = true
	})
}

/** Milliseconds that the present request still waits for the database; null outside a request, where nobody waits. */
export const databaseMs = (): number | null => patience.getStore()?.left(pageMs()) ?? null

/** Counts from now on as waiting of the present request, until the returned function is called. */
export const waitsOutside = (): (() => void) => patience.getStore()?.begin() ?? (() => {})

/**
 * Runs a call to a neighbour, which must end when `signal` aborts; rejects with `TimedOut` once the time is over, even
 * if it does not. `most` milliseconds at most, and within a request what that has left for neighbours.
 */
export const withDeadline = <T>(
	call: (signal: AbortSignal) => Promise<T>,
	most = neighbourMs(),
): Promise<T> => limited(call, Math.min(most, patience.getStore()?.left(neighbourMs()) ?? most))

/** The same for the database, which has the whole time of a request. */
export const withDatabaseDeadline = <T>(call: () => Promise<T>, most = pageMs()): Promise<T> =>
	limited(call, Math.min(most, databaseMs() ?? most))

async function limited<T>(call: (signal: AbortSignal) => Promise<T>, ms: number): Promise<T> {
	const control = new AbortController()
	const ends = waitsOutside()
	const isOver = new Promise<never>((_, reject) => {
		control.signal.addEventListener('abort', () => reject(control.signal.reason))
	})
	const timer = setTimeout(() => control.abort(new TimedOut()), ms)
	try {
		return await Promise.race([call(control.signal), isOver])
	} finally {
		clearTimeout(timer)
		ends()
	}
}

/**
 * Fetches from a neighbour and reads its answer, both within the deadline. Never follows a redirect: what is sent goes
 * to the address that the operator set.
 */
export const fetchOutside = <T>(
	address: string,
	init: RequestInit,
	read: (answer: Response) => Promise<T>,
): Promise<T> =>
	withDeadline(async (over) => {
		const signal = init.signal ? AbortSignal.any([init.signal, over]) : over
		return read(await fetch(address, { redirect: 'error', ...init, signal }))
	})
