/** Stands for the index of the next row in the pattern of a row, and by one more for its number. */
export const PATTERN_ROW = 7_000_000

/**
 * Adds rows to repeated fields without asking the server. The button then is no submit button, so that Enter in a row
 * sends the form instead of adding a row.
 */
export function addRows() {
	for (const button of document.querySelectorAll<HTMLButtonElement>('button[data-rows]')) {
		const list = button.parentElement?.querySelector('ol')
		const pattern = button.parentElement?.querySelector('template')
		if (!list || !pattern) continue
		button.type = 'button'
		button.addEventListener('click', () => {
			const index = list.children.length
			const row = pattern.content.cloneNode(true) as DocumentFragment // `cloneNode` keeps the type
			for (const node of nodesOf(row)) number(node, index)
			list.append(row)
			if (list.children.length >= Number(button.dataset.rows)) button.remove()
			list.lastElementChild?.querySelector<HTMLElement>('input, textarea, select')?.focus()
		})
	}
}

function nodesOf(row: DocumentFragment) {
	const walker = document.createTreeWalker(row, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT)
	const nodes: Node[] = []
	while (walker.nextNode()) nodes.push(walker.currentNode)
	return nodes
}

/** Writes the index of a row, and its number, into one node of it. */
function number(node: Node, index: number) {
	const numbered = (text: string) =>
		text.replaceAll(String(PATTERN_ROW + 1), String(index + 1)).replaceAll(String(PATTERN_ROW), String(index))
	if (node instanceof Element)
		for (const attribute of node.attributes) attribute.value = numbered(attribute.value)
	else node.textContent = numbered(node.textContent ?? '')
}
