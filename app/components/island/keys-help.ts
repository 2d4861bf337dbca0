import { sessionWords } from '#app/i18n/session-words.ts'
import type { Language } from '#workflows/languages.ts'
import { button, element } from './elements.ts'
import { keysAreOff, switchKeys } from './keys.ts'
import styles from './keys-help.module.css'

const listed = { '/': 'search', j: 'next', k: 'previous', '?': 'help' } as const

/** Shows the keys in a dialog, with a switch: Escape or its button closes it, and the focus returns where it was. */
export async function showKeys(language: Language) {
	if (document.getElementById('keys')) return
	const { session } = await sessionWords[language]()
	const { keys: words } = session
	const list = element(
		'dl',
		{ class: styles.list },
		...Object.entries(listed).flatMap(([key, name]) => [
			element('dt', {}, element('kbd', { dir: 'ltr' }, key)),
			element('dd', {}, words[name]),
		]),
	)
	const isOn = element('input', { type: 'checkbox', checked: keysAreOff() ? undefined : '' })
	isOn.addEventListener('change', () => switchKeys(isOn.checked))
	const close = button('secondary', words.close)
	const dialog = element(
		'dialog',
		{ id: 'keys', class: styles.dialog, 'aria-labelledby': 'keys-title' },
		element('h2', { id: 'keys-title' }, words.title),
		list,
		element('p', {}, element('label', {}, isOn, ' ', words.on)),
		close,
	)
	close.addEventListener('click', () => dialog.close())
	dialog.addEventListener('close', () => dialog.remove())
	document.body.append(dialog)
	dialog.showModal()
}

/** Adds a button to the account menu that shows the keys. */
export async function helpButton(language: Language, menu: Element, show: () => void) {
	const { session } = await sessionWords[language]()
	const open = element('button', { type: 'button', class: styles.open }, session.keys.title)
	open.addEventListener('click', show)
	menu.querySelector('form[action="/sign-out"]')?.before(open)
}
