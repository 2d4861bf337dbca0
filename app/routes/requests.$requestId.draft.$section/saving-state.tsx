import { type ReactNode, type RefObject, useEffect, useRef, useState } from 'react'
import { useFormatter, useTranslations } from 'use-intl/react'
import { Button } from '#app/components/ui/button.tsx'
import { useElementId } from '#app/components/ui/element-id.ts'
import type { Difference } from '#app/forms/fingerprint.ts'
import type { Reason } from '#app/platform/reasons.ts'
import { type Autosave, type Saving, startAutosave } from './autosave.ts'
import styles from './saving-state.module.css'

const PATIENCE = 30_000
// Browsers refuse larger bodies in a request that outlives its page.
const MAX_KEEPALIVE = 60_000

/** Saves the form around an element to the address of the page followed by `/save`. */
function useAutosave(inside: RefObject<HTMLElement>, isStored: boolean) {
	const [saving, setSaving] = useState<Saving>({ state: 'idle' })
	const autosave = useRef<Autosave | null>(null)
	useEffect(() => {
		const form = inside.current?.closest('form')
		if (!form) return
		const started = startAutosave({
			read: () => new FormData(form),
			setDrawn: (text) => {
				const field = form.elements.namedItem('drawn')
				if (field instanceof HTMLTextAreaElement) field.value = text
			},
			send,
			isOnline: () => navigator.onLine,
			show: setSaving,
			isStored,
		})
		autosave.current = started
		const forget = watch(form, started)
		return () => {
			forget()
			started.stop()
		}
	}, [inside, isStored])
	return { saving, autosave }
}

function send(body: FormData, leaving: boolean) {
	return fetch(`${location.pathname.replace(/\/$/, '')}/save`, {
		method: 'POST',
		body,
		headers: { Accept: 'application/json' },
		redirect: 'error',
		keepalive: leaving && sizeOf(body) < MAX_KEEPALIVE,
		...(AbortSignal.timeout && { signal: AbortSignal.timeout(PATIENCE) }),
	})
}

/** The field itself, and the overhead of each field in the body. */
const sizeOf = (body: FormData) =>
	[...body].reduce((size, [, value]) => size + 160 + new TextEncoder().encode(String(value)).length, 0)

type Listener = [target: EventTarget, type: string, listener: (event: Event) => void]

/** Reports the events of the page to autosave; returns a function that stops it. */
function watch(form: HTMLFormElement, autosave: Autosave) {
	let isSending = false
	const leave = () => {
		if (!isSending) void autosave.leave()
	}
	const warn = (event: Event) => {
		if (!isSending && autosave.isAtRisk()) event.preventDefault()
	}
	const listeners: Listener[] = [
		[form, 'input', () => autosave.changed()],
		[form, 'change', () => autosave.changed(true)],
		[form, 'focusout', () => autosave.changed(true)],
		// Buttons that add, remove or move rows change the form only after rendering.
		[form, 'click', () => setTimeout(() => autosave.changed())],
		// The form itself is being sent with the same content.
		[window, 'submit', (event) => (isSending ||= event.target === form && !event.defaultPrevented)],
		[window, 'pageshow', () => (isSending = false)],
		[window, 'online', () => void autosave.retry()],
		[window, 'focus', () => void autosave.retry()],
		[window, 'pagehide', leave],
		[document, 'visibilitychange', () => document.visibilityState === 'hidden' && leave()],
		[window, 'beforeunload', warn],
	]
	for (const [target, type, listener] of listeners) target.addEventListener(type, listener)
	return () => {
		for (const [target, type, listener] of listeners) target.removeEventListener(type, listener)
	}
}

type SavingStateProps = {
	/** The page to continue with after signing in in another tab. */
	next: string
	/** False where the page was shown again with text that could not be stored. */
	isStored?: boolean
	showConflicts: (conflicts: Difference[], keepYours: (difference: Difference) => void) => ReactNode
	showRefusal: (refusal: { status: number; reason: Reason }) => ReactNode
}

/** Saves its form during typing, and shows the status. Not rendered without JavaScript. */
export function SavingState({ next, isStored = true, showConflicts, showRefusal }: SavingStateProps) {
	const marker = useRef<HTMLDivElement>(null)
	const choices = useElementId()
	const { saving, autosave } = useAutosave(marker, isStored)
	const { state } = saving
	return (
		<div ref={marker} className={styles.saving} data-state={state}>
			<Bar saving={saving} next={next} choices={choices} onRetry={() => void autosave.current?.retry()} />
			{state === 'conflict' && (
				<div id={choices} className={styles.choices}>
					{showConflicts(saving.conflicts, (difference) => void autosave.current?.keepYours(difference))}
				</div>
			)}
			{state === 'refused' && showRefusal(saving)}
		</div>
	)
}

type BarProps = { saving: Saving; next: string; choices: string; onRetry: () => void }

/** Stays visible during typing, at the foot of the window. */
function Bar({ saving, next, choices, onRetry }: BarProps) {
	const t = useTranslations('draft.saving')
	const common = useTranslations('common')
	const text = useSavingText(saving)
	const { state } = saving
	return (
		<div className={styles.bar}>
			{/* Announced only for errors and their end: not at every pause in typing. */}
			<p role="status" className={styles.text}>
				{isNews(saving) && (state === 'conflict' ? <a href={`#${choices}`}>{text}</a> : text)}
			</p>
			{!isNews(saving) && text && <p className={styles.text}>{text}</p>}
			{state === 'signedOut' && (
				<a href={`/sign-in?next=${encodeURIComponent(next)}`} target="_blank" rel="noopener noreferrer">
					{common('navigation.signIn')}
				</a>
			)}
			{(state === 'failed' || state === 'offline' || state === 'signedOut') && (
				<Button tone="quiet" type="button" onClick={onRetry}>
					{t('retry')}
				</Button>
			)}
		</div>
	)
}

const isNews = ({ state }: Saving) => ['failed', 'offline', 'signedOut', 'conflict'].includes(state)

function useSavingText(saving: Saving): string | undefined {
	const t = useTranslations('draft.saving')
	const format = useFormatter()
	if (saving.state === 'idle' || saving.state === 'refused') return undefined
	if (saving.state !== 'saved') return t(saving.state)
	// Rendered only in a browser, so it can be the reader's local time.
	const { timeZone } = Intl.DateTimeFormat().resolvedOptions()
	const hours = { hour: '2-digit', minute: '2-digit', timeZone } as const
	return t('saved', { time: format.dateTime(new Date(saving.at), hours) })
}
