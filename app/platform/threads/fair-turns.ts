/**
 * Turns to work, at most `most` at a time: who must wait stands in a line of their own, and the lines take turns, so that
 * who asked for sixty delays another by one. The threads' own queue knows no lines.
 */
export class FairTurns {
	private free: number
	/** Works that run or wait, by who asked for them. */
	private readonly asked = new Map<string, number>()
	/** The line whose turn is next stands first. */
	private readonly lines = new Map<string, (() => void)[]>()

	constructor(most: number) {
		this.free = most
	}

	/** How many works run or wait: all, or those of one line. */
	count(line?: string): number {
		if (line !== undefined) return this.asked.get(line) ?? 0
		return [...this.asked.values()].reduce((sum, each) => sum + each, 0)
	}

	/** Does `work` when it is its turn; rejects with the reason of `signal` if that aborts before. */
	async during<T>(line: string, signal: AbortSignal, work: () => Promise<T>): Promise<T> {
		this.asked.set(line, this.count(line) + 1)
		try {
			await this.begin(line, signal)
			try {
				return await work()
			} finally {
				this.end()
			}
		} finally {
			const left = this.count(line) - 1
			if (left > 0) this.asked.set(line, left)
			else this.asked.delete(line)
		}
	}

	private begin(line: string, signal: AbortSignal): Promise<void> | undefined {
		if (this.free > 0) {
			this.free -= 1
			return undefined
		}
		return new Promise((resolve, reject) => {
			const leave = () => {
				this.keep(
					line,
					(this.lines.get(line) ?? []).filter((each) => each !== begins),
				)
				reject(signal.reason)
			}
			const begins = () => {
				signal.removeEventListener('abort', leave)
				resolve()
			}
			signal.addEventListener('abort', leave, { once: true })
			this.keep(line, [...(this.lines.get(line) ?? []), begins])
		})
	}

	/** Gives the turn to the first of the next line. */
	private end() {
		const [next] = this.lines
		if (!next) {
			this.free += 1
			return
		}
		const [line, [begins, ...rest]] = next
		this.lines.delete(line)
		this.keep(line, rest)
		begins?.()
	}

	private keep(line: string, waiting: (() => void)[]) {
		if (waiting.length > 0) this.lines.set(line, waiting)
		else this.lines.delete(line)
	}
}
