/** Closes an open menu when its reader presses outside it, leaves it, or presses Escape, which goes back to its name. */
export function closeMenus() {
	const menus = () => document.querySelectorAll<HTMLDetailsElement>('header details[open]')
	const closeOutside = (target: EventTarget | null) => {
		for (const menu of menus()) if (!menu.contains(target as Node | null)) menu.open = false
	}
	document.addEventListener('click', ({ target }) => closeOutside(target))
	document.addEventListener('focusin', ({ target }) => closeOutside(target))
	document.addEventListener('keydown', ({ key, target }) => {
		if (key !== 'Escape') return
		for (const menu of menus()) {
			if (menu.contains(target as Node | null)) menu.querySelector('summary')?.focus()
			menu.open = false
		}
	})
}
