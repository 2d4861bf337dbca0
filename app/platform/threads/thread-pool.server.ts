import { Piscina } from 'piscina'
import { DomainError } from '../domain-error.ts'
import { log } from '../log.server.ts'

type PoolName = 'received' | 'made'
/** Threads for what people send and for what they are given, so that a long import holds up no receipt. */
const pools: Record<PoolName, { maxThreads: number; idleTimeout: number }> = {
	received: { maxThreads: 2, idleTimeout: 60_000 },
	// One, since each would hold the fonts.
	made: { maxThreads: 1, idleTimeout: 10 * 60_000 },
}

/** What the objects of one task may take, in megabytes. */
const MEMORY = 512
/** Tasks under way or waiting; one that came after them would not get a thread in time either. */
const MOST_TASKS = 50

type Pool = { threads: Piscina; begin: Map<number, () => void>; last: number }
const started = new Map<PoolName, Pool>()

const { href: entry } = new URL('./thread.mjs', import.meta.url)

function poolOf(name: PoolName): Pool {
	const known = started.get(name)
	if (known) return known
	const threads = new Piscina({
		...pools[name],
		minThreads: 0,
		execArgv: [],
		resourceLimits: { maxOldGenerationSizeMb: MEMORY },
		// A thread that waits for work still ends what it began, such as closing a file.
		atomics: 'disabled',
		// What answers people goes first.
		niceIncrement: 5,
	})
	const pool: Pool = { threads, begin: new Map(), last: 0 }
	threads.on('message', ({ begun }: { begun: number }) => pool.begin.get(begun)?.())
	// A thread that could not even start: those who wait for it are refused, and the next task tries again.
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
 * Tasks of one module, to be run in a thread: `threadTasks<typeof import('./a.ts')>(address)('work', limits)` is `work`
 * with the same arguments and a promise of its answer. The address is a `new URL` of the file beside the caller, by
 * which the build finds it. Both must survive a structured clone; a large `Uint8Array` in the answer is handed over,
 * not copied. What the task refuses is thrown as the same `DomainError`, and another error with its words and its code;
 * one that takes more time or memory than it may is ended and refused as `tooHeavy`, one too many as `busy`. Work that
 * is called by its name alone has the tag `inThread` in its comment.
 */
export function threadTasks<Module>({ href: address }: URL) {
	return <Name extends WorkIn<Module>>(name: Name, limits: Limits) => {
		type Task = Module[Name] extends Work ? Module[Name] : never
		return (...given: Parameters<Task>) =>
			ask({ address, name, given }, limits) as Promise<Awaited<ReturnType<Task>>>
	}
}

async function ask(task: { address: string; name: string; given: unknown[] }, limits: Limits) {
	const pool = poolOf(limits.pool)
	if (pool.begin.size >= MOST_TASKS) throw refused('busy', task.name)
	const id = ++pool.last
	const late = new AbortController()
	let timer: NodeJS.Timeout | undefined
	// To wait for a thread, and for the module to be loaded there, is no fault of the task.
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
		throw isLimit(error as Error) ? refused('tooHeavy', task.name, error) : error
	} finally {
		clearTimeout(timer)
		pool.begin.delete(id)
	}
}

const isLimit = ({ name, code }: { name?: string; code?: string }) =>
	name === 'AbortError' || code === 'ERR_WORKER_OUT_OF_MEMORY'

/** Said to the person as why the file was not taken; those who run the product find it in the log. */
function refused(reason: 'tooHeavy' | 'busy', task: string, cause?: unknown): DomainError {
	log.warn({ task, reason, err: cause }, 'a task met a limit of its threads')
	return new DomainError('invalid', reason, { file: reason })
}
