import { Worker } from 'node:worker_threads'

type Program = {
	/** As CPLEX LP text. */
	lp: string
	/** Every variable of it. */
	names: readonly string[]
	/** Where to begin: what is not named is 0. */
	start?: ReadonlyMap<string, number>
	seconds: number
	/** How far from the best an answer may be to count as optimal, as a part of it. */
	gap: number
}
type Found = {
	status: 'optimal' | 'stopped' | 'infeasible'
	/** Of the variables in the order of their names. */
	values: number[] | null
	bound: number | null
	seconds: number
	version: string
}
export type SolverProgress = { gap: number | null; seconds: number }
type Told = { id: number; answer?: Found; error?: string; progress?: SolverProgress }

// Loading the program and writing the answer come on top of the time that the solver is given.
const PATIENCE = 15_000

/**
 * A solver of mixed-integer linear programs in a thread of its own, to be closed by whoever opened it. A question is
 * rejected when the thread ends or does not keep to its time; the next question gets a new one.
 */
export function openSolver(onProgress: (progress: SolverProgress) => void = () => {}) {
	let worker: Worker | null = null
	let last = 0

	function thread() {
		worker ??= new Worker(new URL('./worker.mjs', import.meta.url), { execArgv: [] })
		return worker
	}

	function ask({ start, ...program }: Program): Promise<Found> {
		const used = thread()
		const id = ++last
		return new Promise<Found>((resolve, reject) => {
			const gone = (error?: unknown) => {
				if (worker === used) worker = null
				end(() => reject(error instanceof Error ? error : new Error('The solver thread ended')))
			}
			const hear = ({ id: of, answer, error, progress }: Told) => {
				if (of !== id) return
				if (progress) onProgress(progress)
				else if (answer) end(() => resolve(answer))
				else end(() => reject(new Error(error)))
			}
			const stuck = setTimeout(() => void used.terminate(), program.seconds * 1000 + PATIENCE)
			const end = (settle: () => void) => {
				clearTimeout(stuck)
				used.off('message', hear).off('error', gone).off('exit', gone)
				settle()
			}
			used.on('message', hear).on('error', gone).on('exit', gone)
			used.postMessage({ id, start: start ? [...start] : null, ...program })
		})
	}

	return {
		ask,
		/** Ends the thread at once, whatever it is doing. */
		close: async () => void (await worker?.terminate()),
	}
}
