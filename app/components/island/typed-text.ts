import type { Language } from '#workflows/languages.ts'
import { type Piece, piecesOf, withoutHidden } from '#workflows/typed/hidden-characters.ts'
import { readWholeNumber } from '#workflows/typed/whole-number.ts'

type Typed = HTMLInputElement | HTMLTextAreaElement

const isText = (target: EventTarget | null): target is Typed =>
	target instanceof HTMLTextAreaElement ||
	(target instanceof HTMLInputElement && /^(text|search|email|tel|url)$/.test(target.type))

/** What forms do while something is typed into them. */
export function watchTypedText(language: Language) {
	watchHiddenCharacters(language)
	plainNumbers()
}

/** When the field of a whole number is left, a number that can be read in one way is shown in digits only. */
function plainNumbers() {
	document.addEventListener('focusout', ({ target }) => {
		if (!(target instanceof HTMLInputElement) || target.inputMode !== 'numeric' || target.type !== 'text')
			return
		const read = readWholeNumber(target.value)
		if ('number' in read) target.value = String(read.number)
	})
}

/**
 * Shows the hidden characters of a text while it is typed, as the server shows those of a stored one. What draws them is
 * loaded with the first such text.
 */
function watchHiddenCharacters(language: Language) {
	document.addEventListener('input', ({ target }) => {
		if (!isText(target) || !target.form?.matches('[method="post"]')) return
		void show(target, piecesOf(target.value))
	})
	document.addEventListener('click', (event) => {
		if (!(event.target instanceof Element)) return
		const button = event.target.closest<HTMLButtonElement>('[data-hidden] button')
		if (!button) return
		// Without JavaScript the button sends the form, which comes back without them.
		event.preventDefault()
		const control = document.getElementById(
			button.closest<HTMLElement>('[data-hidden]')?.dataset.hidden ?? '',
		)
		if (!isText(control)) return
		control.value = withoutHidden(control.value)
		control.dispatchEvent(new Event('input', { bubbles: true }))
		control.focus()
	})

	async function show(control: Typed, pieces: readonly Piece[]) {
		const note = () => document.querySelector(`[data-hidden="${CSS.escape(control.id)}"]`)
		if (pieces.length === 0) return note()?.remove()
		const { hiddenNote } = await import('./hidden-note.ts')
		const made = await hiddenNote(control.id, pieces, language)
		note()?.remove()
		// Meanwhile they may have been removed.
		if (piecesOf(control.value).length > 0) control.after(made)
	}
}
