import { sessionWords } from '#app/i18n/session-words.ts'
import type { Language } from '#workflows/languages.ts'
import { button, element } from './elements.ts'
import { keys, keysAreOff, switchKeys } from './key-list.ts'
import styles from './keys.module.css'

/** Does what a key stands for; one that has nothing to do on this page does nothing. */
export function press(key: string, language: Language) {
	if (key === '?') void showKeys(language)
	else goTo(rowAfter(key === 'j' ? 1 : -1))
}

function goTo(element: HTMLElement | null | undefined) {
	element?.focus()
	element?.scrollIntoView({ block: 'nearest' })
}

/** The link of the next or the previous row of the lists of a page; from anywhere else that of the first row. */
function rowAfter(step: 1 | -1): HTMLElement | undefined {
	const links = [...document.querySelectorAll<HTMLElement>('main tbody tr')].flatMap((row) => {
		const link = row.querySelector<HTMLElement>(':is(th, td) a[href]')
		return link?.checkVisibility() ? [link] : []
	})
	const row = document.activeElement?.closest('main tbody tr')
	const at = links.findIndex((link) => link.closest('tr') === row)
	return at < 0 ? links[0] : links[Math.min(links.length - 1, Math.max(0, at + step))]
}

/** Shows the keys in a dialog, with a switch: Escape or its button closes it, and the focus returns where it was. */
async function showKeys(language: Language) {
	if (document.getElementById('keys')) return
	const { keys: words } = await sessionWords(language)
	const list = element(
		'dl',
		{ class: styles.list },
		...Object.entries(keys).flatMap(([key, name]) => [
			element('dt', {}, element('kbd', { dir: 'ltr' }, key)),
			element('dd', {}, words[name]),
		]),
	)
	const isOn = element('input', { type: 'checkbox' })
	isOn.checked = !keysAreOff()
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
export async function addHelp(menu: Element | null, language: Language) {
	const { keys: words } = await sessionWords(language)
	const open = element('button', { type: 'button', class: styles.open }, words.title)
	open.addEventListener('click', () => void showKeys(language))
	menu?.querySelector('form[action="/sign-out"]')?.before(open)
}
