import { type RefObject, useEffect, useRef, useState } from 'react'
import { type Autosave, type Saving, startAutosave } from './autosave.ts'

const PATIENCE = 30_000
// Browsers refuse larger bodies in a request that outlives its page.
const MAX_KEEPALIVE = 60_000

/** Saves the form around an element to the address of the page followed by `/save`. */
export function useAutosave(inside: RefObject<HTMLElement>, isStored: boolean) {
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
