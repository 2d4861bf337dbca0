const RELEASE_AFTER = 10_000

/**
 * A second press while a form is on its way has no effect. The buttons are released when the browser's back button shows
 * the page again, and after some seconds: what was sent may have been answered by a download or not at all.
 */
export function sendOnce() {
	const sent = new Set<HTMLFormElement>()
	const held = new Set<HTMLButtonElement>()
	const release = () => {
		for (const button of held) button.disabled = false
		held.clear()
		sent.clear()
	}
	document.addEventListener('submit', (event) => {
		const form = event.target as HTMLFormElement
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
export function showErrors() {
	for (const link of document.querySelectorAll<HTMLElement>('[data-errors] [data-item]')) {
		const field = document.getElementById(link.getAttribute('href')?.slice(1) ?? '')
		const label = field?.closest('[data-label]')?.getAttribute('data-label')
		const { item = '', question = '' } = link.dataset
		if (label) link.textContent = (isQuestion(label) ? question : item).replace('\u2063', () => label)
	}
	document.querySelector<HTMLElement>('[data-errors]')?.focus()
}
