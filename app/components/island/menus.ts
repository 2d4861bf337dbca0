/** Closes an open menu when its reader presses outside it, leaves it, or presses Escape, which goes back to its name. */
export function closeMenus() {
	const menus = () => document.querySelectorAll<HTMLDetailsElement>('header details[open]')
	const isIn = (menu: Element, target: EventTarget | null) => target instanceof Node && menu.contains(target)
	const closeOutside = (target: EventTarget | null) => {
		for (const menu of menus()) if (!isIn(menu, target)) menu.open = false
	}
	document.addEventListener('click', ({ target }) => closeOutside(target))
	document.addEventListener('focusin', ({ target }) => closeOutside(target))
	document.addEventListener('keydown', ({ key, target }) => {
		if (key !== 'Escape') return
		for (const menu of menus()) {
			if (isIn(menu, target)) menu.querySelector('summary')?.focus()
			menu.open = false
		}
	})
}

/** Goes to the first field of a form that its reader opens; one that is open from the start leaves the focus alone. */
export function enterOpenedForms() {
	document.addEventListener('click', ({ target }) => {
		const details = target instanceof Element ? target.closest('main summary')?.parentElement : null
		if (!(details instanceof HTMLDetailsElement) || details.open) return
		const field = details.querySelector<HTMLElement>(
			'form[method="post"] :is(input:not([type="hidden"]), select, textarea)',
		)
		details.addEventListener('toggle', () => field?.focus(), { once: true })
	})
}
