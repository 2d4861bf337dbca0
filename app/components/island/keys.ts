import type { Language } from '#workflows/languages.ts'

const STORED = 'keys'

/** Whether the person has switched the keys off in this browser: single keys can hinder those who speak to it. */
export const keysAreOff = () => localStorage.getItem(STORED) === 'off'

/** Switches the keys on or off in this browser. */
export function switchKeys(isOn: boolean) {
	if (isOn) localStorage.removeItem(STORED)
	else localStorage.setItem(STORED, 'off')
}

/**
 * Listens for the keys of those who work in lists all day: `/` for the search box, `j` and `k` for rows, `?` for help.
 * Never while a person types, never with another key held, and nothing depends on them.
 */
export function listenForKeys(language: Language) {
	const help = () => void import('./keys-help.ts').then(({ showKeys }) => showKeys(language))
	const keys: Record<string, () => boolean> = {
		'/': () => focus(document.querySelector<HTMLElement>('header input[type="search"]')),
		j: () => toRow(1),
		k: () => toRow(-1),
		'?': () => {
			help()
			return true
		},
	}
	document.addEventListener('keydown', (event) => {
		const { key, target, ctrlKey, metaKey, altKey } = event
		const act = keys[key]
		if (!act || ctrlKey || metaKey || altKey || event.isComposing || event.defaultPrevented) return
		if (isTyping(target) || document.querySelector('dialog[open]') || keysAreOff()) return
		if (act()) event.preventDefault()
	})
	addHelpToMenu(language, help)
}

/** The keys are also found, and switched on again, in the account menu: when it is first opened, help is added to it. */
function addHelpToMenu(language: Language, help: () => void) {
	const menu = document.querySelector('header details:has([action="/sign-out"])')
	menu?.addEventListener(
		'toggle',
		() => void import('./keys-help.ts').then(({ helpButton }) => helpButton(language, menu, help)),
		{ once: true },
	)
}

const isTyping = (target: EventTarget | null) =>
	target instanceof HTMLElement &&
	(target.isContentEditable ||
		target.matches('input:not([type="checkbox"], [type="radio"]), textarea, select'))

function focus(element: HTMLElement | null | undefined): boolean {
	if (!element) return false
	element.focus()
	element.scrollIntoView({ block: 'nearest' })
	return true
}

/** Moves to the link of the next or the previous row of the lists of a page; from anywhere else to the first row. */
function toRow(step: 1 | -1): boolean {
	const links = [...document.querySelectorAll<HTMLElement>('main tbody tr')].flatMap((row) => {
		const link = row.querySelector<HTMLElement>('th a[href], td a[href]')
		return link?.checkVisibility() ? [link] : []
	})
	const row = document.activeElement?.closest('main tbody tr')
	const at = links.findIndex((link) => link.closest('tr') === row)
	return focus(at < 0 ? links[0] : links[Math.min(links.length - 1, Math.max(0, at + step))])
}
