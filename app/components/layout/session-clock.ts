import { useEffect, useRef, useState } from 'react'
import type { TimeLeft } from '#app/platform/signed-in.server.ts'

export type Clock =
	| { phase: 'open' }
	| { phase: 'warning'; seconds: number; final: boolean; unreachable: boolean }
	| { phase: 'ended' }

const PATH = '/session'
const SECOND = 1000
/** While it warns, a page checks this often for activity in another window. */
const LOOK_EVERY = 15 * SECOND

/** The remaining time of the session, counted by one clock in all windows; the server decides. */
export function useSessionClock(told: TimeLeft): { clock: Clock; stay: () => void } {
	const [clock, setClock] = useState<Clock>({ phase: 'open' })
	const stay = useRef(() => {})
	useEffect(() => {
		const running = startClock(told, (next) =>
			setClock((now) => (isQuiet(now) && isQuiet(next) ? now : next)),
		)
		stay.current = running.stay
		return running.stop
	}, [told])
	return { clock, stay: () => stay.current() }
}

const isQuiet = ({ phase }: Clock) => phase === 'open'

function startClock(told: TimeLeft, show: (clock: Clock) => void) {
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
	const timer = setInterval(draw, SECOND)
	const onMessage = ({ data }: MessageEvent<TimeLeft>) => {
		hear(data)
		draw()
	}
	windows?.addEventListener('message', onMessage)
	return {
		stay: () => void ask('POST'),
		stop() {
			clearInterval(timer)
			windows?.close()
		},
	}
}
