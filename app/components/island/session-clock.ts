import type { TimeLeft } from '#app/platform/signed-in.server.ts'

export type Clock =
	| { phase: 'open' }
	| { phase: 'warning'; seconds: number; final: boolean; unreachable: boolean }
	| { phase: 'ended' }

const PATH = '/session'
const SECOND = 1000
/** While it warns, a page checks this often for activity in another window. */
const LOOK_EVERY = 15 * SECOND

/**
 * Counts the remaining time of the session, by one clock in all windows, and has it shown each second; the server
 * decides. `stay` asks for more time.
 */
export function startClock(told: TimeLeft, show: (clock: Clock) => void) {
	let { warnedBefore, final } = told
	let until = 0
	let looked = 0
	let unreachable = false
	const windows = 'BroadcastChannel' in window ? new BroadcastChannel('session') : null

	const hear = (left: TimeLeft) => {
		;({ warnedBefore, final } = left)
		until = Date.now() + left.ms
	}
	const tell = (left: TimeLeft) => {
		hear(left)
		windows?.postMessage(left)
	}
	const draw = () => {
		const rest = until - Date.now()
		if (rest > warnedBefore) return show({ phase: 'open' })
		if (Date.now() - looked > LOOK_EVERY) void ask()
		const seconds = Math.ceil(rest / SECOND)
		show(rest > 0 ? { phase: 'warning', seconds, final, unreachable } : { phase: 'ended' })
	}
	const ask = async (method = 'GET') => {
		looked = Date.now()
		const answer = await fetch(PATH, { method, headers: { Accept: 'application/json' } }).catch(() => null)
		unreachable = method === 'POST' && !answer?.ok && answer?.status !== 401
		if (answer?.ok) (method === 'POST' ? tell : hear)(await answer.json())
		else if (answer?.status === 401) until = 0
		draw()
	}

	tell(told)
	setInterval(draw, SECOND)
	windows?.addEventListener('message', ({ data }: MessageEvent<TimeLeft>) => {
		hear(data)
		draw()
	})
	return { stay: () => void ask('POST') }
}
