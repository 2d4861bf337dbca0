import type { Words } from '#app/i18n/words.ts'
import type { TimeLeft } from '#app/platform/http/signed-in.server.ts'
import { button, buttonClass, element } from './elements.ts'
import styles from './session-end.module.css'

type Clock =
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
	setInterval(draw, SECOND)
	windows?.addEventListener('message', ({ data }: MessageEvent<TimeLeft>) => {
		hear(data)
		draw()
	})
	return { stay: () => void ask('POST') }
}

type Warning = Clock & { phase: 'warning' }

/** Announces that the session is about to end, and that it has; typed values are not lost. */
export function announceEnd(left: TimeLeft, words: Words['session']) {
	let shown: { phase: Clock['phase']; dialog: HTMLDialogElement; show: (clock: Warning) => void } | undefined
	// Closed for the present phase only: the next one is announced again.
	let closed: Clock['phase'] | undefined

	const remove = () => {
		// The browser itself traps the focus, and returns it to the previous field when the dialog closes.
		shown?.dialog.close()
		shown?.dialog.remove()
		shown = undefined
	}
	const { stay } = startClock(left, (clock) => {
		if (clock.phase !== closed) closed = undefined
		if (shown && shown.phase !== clock.phase) remove()
		if (clock.phase === 'open' || clock.phase === closed) return
		if (!shown) {
			const close = () => {
				closed = clock.phase
				remove()
			}
			shown = {
				phase: clock.phase,
				...(clock.phase === 'ended' ? ended(words, close) : warning(words, close)),
			}
			document.body.append(shown.dialog)
			shown.dialog.showModal()
		}
		if (clock.phase === 'warning') shown.show(clock)
	})

	/** The remaining time, and a button to stay; after twelve hours one that closes the dialog. */
	function warning(
		{ title, idle, final, time, unreachable, ...labels }: Words['session'],
		close: () => void,
	) {
		let isFinal = false
		const reason = element('p')
		const rest = element('p', { role: 'timer', class: styles.time })
		const spoken = element('p', { role: 'status', class: styles.spoken })
		const problem = element('p', { role: 'alert', hidden: '' }, unreachable)
		const pressed = button('primary')
		const act = () => (isFinal ? close() : stay())
		pressed.addEventListener('click', act)
		const show = (clock: Warning) => {
			isFinal = clock.final
			write(reason, isFinal ? final : idle)
			write(pressed, isFinal ? labels.close : labels.stay)
			const { seconds } = clock
			const text = time
				.replace('{minutes}', String(Math.floor(seconds / 60)))
				.replace('{seconds}', String(seconds % 60))
			write(rest, text)
			write(spoken, seconds % 60 === 0 || seconds === 30 ? text : '')
			problem.hidden = !clock.unreachable
		}
		return { dialog: dialogOf(title, act, reason, rest, spoken, problem, pressed), show }
	}
}

/** Says that the session has ended, hides the page, and leads to the sign-in page in a new window. */
function ended({ ended: { title, body, signIn, back } }: Words['session'], close: () => void) {
	const link = element(
		'a',
		{ href: '/sign-in', target: '_blank', rel: 'noopener', class: buttonClass('primary') },
		signIn,
	)
	const pressed = button('secondary', back)
	pressed.addEventListener('click', close)
	const dialog = dialogOf(
		title,
		close,
		element('p', {}, body),
		element('div', { class: styles.actions }, link, pressed),
	)
	dialog.dataset.ended = ''
	return { dialog, show: () => {} }
}

function dialogOf(title: string, cancel: () => void, ...children: Element[]) {
	const dialog = element(
		'dialog',
		{ class: styles.dialog, 'aria-labelledby': 'session-title', 'aria-describedby': 'session-body' },
		element('h2', { id: 'session-title' }, title),
		element('div', { id: 'session-body' }, ...children),
	)
	dialog.addEventListener('cancel', (event) => {
		event.preventDefault()
		cancel()
	})
	return dialog
}

/** An unchanged text is not written again: it would be announced again. */
function write(to: Element, text: string) {
	if (to.textContent !== text) to.textContent = text
}
