import { Worker } from 'node:worker_threads'

type Program = {
	/** CPLEX LP text. */
	lp: string
	/** All its variables. */
	names: readonly string[]
	/** Starting solution: variables without a value are 0. */
	start?: ReadonlyMap<string, number>
	seconds: number
	/** Distance from the optimum that still counts as optimal, as a fraction. */
	gap: number
	/** A continuous program that stays loaded under this key: its weights and bounds in the order of the names. */
	kept?: { key: number; costs: readonly number[]; lower: readonly number[]; upper: readonly number[] }
}
type Solution = {
	status: 'optimal' | 'stopped' | 'infeasible'
	/** Values of the variables, in the order of their names. */
	values: number[] | null
	/** Of a kept program: its reduced costs; `isGone` where only its key was sent and it is not loaded any more. */
	reduced?: number[]
	isGone?: boolean
	bound: number | null
	seconds: number
	version: string
}
export type SolverProgress = { gap: number | null; seconds: number }
type WorkerMessage = { id: number; answer?: Solution; error?: string; progress?: SolverProgress }

// Loading the program and writing the result come on top of the solver's time limit.
const PATIENCE = 15_000

/**
 * Opens a solver of mixed-integer linear programs in its own thread; the caller must close it. A question is rejected
 * if the thread ends or exceeds its time; the next question starts a new thread.
 */
export function openSolver(onProgress: (progress: SolverProgress) => void = () => {}) {
	let worker: Worker | null = null
	let last = 0

	function thread() {
		worker ??= new Worker(new URL('./worker.mjs', import.meta.url), { execArgv: [] })
		return worker
	}

	function ask({ start, ...program }: Program): Promise<Solution> {
		const used = thread()
		const id = ++last
		return new Promise<Solution>((resolve, reject) => {
			const gone = (error?: unknown) => {
				if (worker === used) worker = null
				end(() => reject(error instanceof Error ? error : new Error('The solver thread ended')))
			}
			const hear = ({ id: of, answer, error, progress }: WorkerMessage) => {
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
		/** Ends the thread immediately. */
		close: async () => void (await worker?.terminate()),
	}
}
