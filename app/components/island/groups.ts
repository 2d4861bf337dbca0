/**
 * Ticks the States of the group that is chosen beside a button, as far as its form offers them, and shows since when its
 * members are these. Without a chosen group the choice takes the focus.
 */
export function tickMembers(button: HTMLButtonElement) {
	const group = button.closest('[data-group]')
	const choice = group?.querySelector('select')
	if (!choice?.value) return choice?.focus()
	let states = ''
	for (const members of group?.querySelectorAll<HTMLElement>('[data-states]') ?? []) {
		members.hidden = members.dataset.code !== choice.value
		if (!members.hidden) states = members.dataset.states ?? ''
	}
	const boxes = button.form?.querySelectorAll<HTMLInputElement>('input[type="checkbox"]') ?? []
	// Codes have three letters and stand between blanks, so that none is found across two others.
	for (const box of boxes)
		if (box.name === button.value && !box.checked && states.includes(box.value)) box.click()
}

/** Fills in groups without asking the server. The button then is no submit button, so that Enter sends the form. */
export function fillGroups() {
	for (const button of document.querySelectorAll<HTMLButtonElement>('[data-group] button')) {
		button.type = 'button'
		button.addEventListener('click', () => tickMembers(button))
	}
}
