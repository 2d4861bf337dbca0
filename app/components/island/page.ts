// The script of every page that React does not take over. What it adds makes a page quicker or warns; nothing depends on
// it. What few pages use is loaded when they do.
import type { Language } from '#workflows/languages.ts'
import { keys, keysAreOff } from './key-list.ts'
import { closeMenus, enterOpenedForms } from './menus.ts'
import { watchSession } from './session-watch.ts'

const RELEASE_AFTER = 10_000

/**
 * A second press while a form is on its way has no effect. The buttons are released when the browser's back button shows
 * the page again, and after some seconds: what was sent may have been answered by a download or not at all.
 */
function sendOnce() {
	const sent = new Set<HTMLFormElement>()
	const held = new Set<HTMLButtonElement>()
	const release = () => {
		for (const button of held) button.disabled = false
		held.clear()
		sent.clear()
	}
	document.addEventListener('submit', (event) => {
		const form = event.target
		if (!(form instanceof HTMLFormElement)) return
		if (event.defaultPrevented || form.getAttribute('method') !== 'post') return
		if (sent.has(form)) return event.preventDefault()
		sent.add(form)
		// Delayed: a button that is disabled when the browser collects the values would be left out.
		setTimeout(() => {
			for (const button of form.querySelectorAll<HTMLButtonElement>('button:enabled')) {
				button.disabled = true
				held.add(button)
			}
		})
		setTimeout(release, RELEASE_AFTER)
	})
	window.addEventListener('pageshow', release)
}

/** A colon does not follow a question mark, be it Latin, Arabic or Chinese. */
const isQuestion = (label: string) => /[?؟？]\s*$/.test(label)

/**
 * Errors that came with the page take the focus. Those without the name of their field are given its label, which the
 * server did not know: it renders the summary before the fields.
 */
function showErrors() {
	for (const link of document.querySelectorAll<HTMLElement>('[data-errors] [data-item]')) {
		const field = document.getElementById(link.getAttribute('href')?.slice(1) ?? '')
		const label = field?.closest('[data-label]')?.getAttribute('data-label')
		const { item = '', question = '' } = link.dataset
		if (label) link.textContent = (isQuestion(label) ? question : item).replace('\u2063', () => label)
	}
	document.querySelector<HTMLElement>('[data-errors]')?.focus()
}

/**
 * Listens for the keys of those who work in lists all day; what they do is loaded with the first of them. Never while a
 * person types, never with another key held, and nothing depends on them. Single keys can hinder those who speak to
 * their browser, so that they can be switched off in it (WCAG 2.1.4).
 */
function listenForKeys(language: Language) {
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

const language = document.documentElement.lang as Language // written by the server, as is `data-left`
const left = document.getElementById('island')?.dataset.left
if (left) watchSession(JSON.parse(left), language)

const has = (selector: string) => document.querySelector(selector) !== null

sendOnce()
showErrors()
closeMenus()
enterOpenedForms()
listenForKeys(language)
if (has('[data-rows]')) void import('./rows.ts').then(({ addRows }) => addRows())
if (has('[data-cells]')) void import('./cells.ts').then(({ enterCells }) => enterCells(language))
if (has('[data-group]')) void import('./groups.ts').then(({ fillGroups }) => fillGroups())
if (has('[data-local]'))
	void import('./local-times.ts').then(({ showLocalTimes }) => showLocalTimes(language))
if (has('form[method="post"] :is(textarea, input[type="text"])'))
	void import('./typed-text.ts').then(({ watchTypedText }) => watchTypedText(language))
