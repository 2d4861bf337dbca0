import { Piscina } from 'piscina'
import { DomainError, TooOften } from '#app/platform/domain-error.ts'
import { log } from '#app/platform/log/log.server.ts'
import { presentPayer } from '#app/platform/work/payer.server.ts'
import { FairTurns } from './fair-turns.ts'

type PoolName = 'received' | 'made'
/** Separate threads for input and for output, so that a long import does not delay a receipt. */
const pools: Record<PoolName, { maxThreads: number; idleTimeout: number }> = {
	received: { maxThreads: 2, idleTimeout: 60_000 },
	// One, since each thread loads the fonts.
	made: { maxThreads: 1, idleTimeout: 10 * 60_000 },
}

/** Memory limit for the objects of one task, in megabytes. */
const MEMORY = 512
/** Running and waiting tasks; one more would not get a thread in time. */
const MOST_TASKS = 50
/** Of these, of one person. */
const MOST_OF_ONE = 20
/** Beyond the fifty, the first task of each other person, so that a few people do not keep everybody out. */
const MOST_FIRST_TASKS = 200
/** Seconds that a person waits for a thread: a page is answered within 25. */
const LONGEST_WAIT = 20

type Pool = { threads: Piscina; begin: Map<number, () => void>; last: number }
const started = new Map<PoolName, Pool>()
const turns: Record<PoolName, FairTurns> = {
	received: new FairTurns(pools.received.maxThreads),
	made: new FairTurns(pools.made.maxThreads),
}
/** The line of what the system does by itself. */
const SYSTEM = ''

const { href: entry } = new URL('./thread.mjs', import.meta.url)

function poolOf(name: PoolName): Pool {
	const known = started.get(name)
	if (known) return known
	const threads = new Piscina({
		...pools[name],
		minThreads: 0,
		execArgv: [],
		resourceLimits: { maxOldGenerationSizeMb: MEMORY },
		// An idle thread still completes what it began, such as closing a file.
		atomics: 'disabled',
		// The main thread has priority.
		niceIncrement: 5,
	})
	const pool: Pool = { threads, begin: new Map(), last: 0 }
	threads.on('message', ({ begun }: { begun: number }) => pool.begin.get(begun)?.())
	// A thread failed to start: waiting tasks are rejected, and the next task tries again.
	threads.on('error', (error) => {
		log.error({ err: error, pool: name }, 'a thread did not start')
		started.delete(name)
		void threads.destroy()
	})
	started.set(name, pool)
	return pool
}

type Limits = { pool: PoolName; seconds: number }
// biome-ignore lint/suspicious/noExplicitAny: a function may take anything
type Work = (...given: any[]) => unknown
type WorkIn<Module> = { [Name in keyof Module]: Module[Name] extends Work ? Name : never }[keyof Module] &
	string
type Answer =
	| { value: unknown }
	| { refused: Pick<DomainError, 'code' | 'reason' | 'errors'> }
	| { failed: { message: string; stack: string; code?: string } }

/**
 * Returns functions that run in a thread: `threadTasks<typeof import('./a.ts')>(address)('work', limits)` is `work`
 * with the same arguments and a promise of its result. The address is a `new URL` of the file beside the caller, by
 * which the build finds it. Arguments and result must survive a structured clone; a large `Uint8Array` in the result is
 * transferred, not copied. A `DomainError` of the task is thrown as such, and another error with its message and code;
 * a task beyond its time or memory is ended and rejected as `tooHeavy`, one too many as `busy` and one too many of a
 * person as `TooOften`. Whoever asks waits in a line of their own, and the lines take turns. Functions that are
 * called only by name have the tag `inThread` in their comment.
 */
export function threadTasks<Module>({ href: address }: URL) {
	return <Name extends WorkIn<Module>>(name: Name, limits: Limits) => {
		type Task = Module[Name] extends Work ? Module[Name] : never
		return (...given: Parameters<Task>) =>
			// The thread answers with what this function of the module gives.
			ask({ address, name, given }, limits) as Promise<Awaited<ReturnType<Task>>>
	}
}

type Task = { address: string; name: string; given: unknown[] }

async function ask(task: Task, limits: Limits) {
	const line = (await presentPayer())?.key ?? SYSTEM
	requireRoom(turns[limits.pool], line, task.name)
	const waiting = new AbortController()
	const timer = line === SYSTEM ? undefined : setTimeout(() => waiting.abort(), LONGEST_WAIT * 1000)
	try {
		return await turns[limits.pool].during(line, waiting.signal, () => {
			clearTimeout(timer)
			return run(task, limits)
		})
	} catch (error) {
		throw error === waiting.signal.reason ? refused('busy', task.name, error) : error
	} finally {
		clearTimeout(timer)
	}
}

/** Throws if there is no room for one more task, or none for one more of this person. */
function requireRoom(asked: FairTurns, line: string, task: string) {
	const own = asked.count(line)
	if (line !== SYSTEM && own >= MOST_OF_ONE) throw new TooOften(LONGEST_WAIT, 'tooMuchWork')
	if (asked.count() >= (own > 0 ? MOST_TASKS : MOST_FIRST_TASKS)) throw refused('busy', task)
}

async function run(task: Task, limits: Limits) {
	const pool = poolOf(limits.pool)
	const id = ++pool.last
	const late = new AbortController()
	let timer: NodeJS.Timeout | undefined
	// Starting a thread and loading the module do not count towards the time of the task.
	pool.begin.set(id, () => {
		timer = setTimeout(() => late.abort(), limits.seconds * 1000)
	})
	try {
		const work = { filename: entry, name: 'run', signal: late.signal }
		const answer: Answer = await pool.threads.run({ id, ...task }, work)
		if ('value' in answer) return answer.value
		if ('failed' in answer) throw Object.assign(new Error(answer.failed.message), answer.failed)
		const { code, reason, errors } = answer.refused
		throw new DomainError(code, reason, errors)
	} catch (error) {
		throw error instanceof Error && isLimit(error) ? refused('tooHeavy', task.name, error) : error
	} finally {
		clearTimeout(timer)
		pool.begin.delete(id)
	}
}

const isLimit = ({ name, code }: { name?: string; code?: string }) =>
	name === 'AbortError' || code === 'ERR_WORKER_OUT_OF_MEMORY'

/** The reason shown to the person; the log has the cause. */
function refused(reason: 'tooHeavy' | 'busy', task: string, cause?: unknown): DomainError {
	log.warn({ task, reason, err: cause }, 'a task met a limit of its threads')
	return new DomainError(reason === 'busy' ? 'unavailable' : 'invalid', reason, { file: reason })
}
