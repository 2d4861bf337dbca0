import type { Language } from '#workflows/languages.ts'
import { keys, keysAreOff } from './key-list.ts'

/**
 * Listens for the keys of those who work in lists all day; what they do is loaded with the first of them. Never while a
 * person types, never with another key held, and nothing depends on them. Single keys can hinder those who speak to
 * their browser, so that they can be switched off in it (WCAG 2.1.4).
 */
export function listenForKeys(language: Language) {
	document.addEventListener('keydown', (event) => {
		const { key, target, ctrlKey, metaKey, altKey } = event
		if (!Object.hasOwn(keys, key) || ctrlKey || metaKey || altKey || event.isComposing) return
		if (isTyping(target) || document.querySelector('dialog[open]') || keysAreOff()) return
		event.preventDefault()
		// What is typed next must not wait for a script.
		if (key === '/') document.querySelector<HTMLElement>('header input[type="search"]')?.focus()
		else void import('./keys.ts').then(({ press }) => press(key, language))
	})
	// They are also found, and switched on again, in the account menu: help is added to it when it is first opened.
	const menu = document.querySelector('header details:has([action="/sign-out"])')
	const add = () => void import('./keys.ts').then(({ addHelp }) => addHelp(menu, language))
	menu?.addEventListener('toggle', add, { once: true })
}

const isTyping = (target: EventTarget | null) =>
	target instanceof HTMLElement &&
	(target.isContentEditable ||
		target.matches('input:not([type="checkbox"], [type="radio"]), textarea, select'))
