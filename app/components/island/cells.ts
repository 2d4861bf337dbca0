import { intlLocales, type Language } from '#workflows/languages.ts'

/**
 * Entry by column: Enter goes to the same column of the next row, as do the arrows in fields of text; a column or a block
 * that is pasted into a field goes on into the fields beside and below it. Counts what has been changed and not saved.
 */
export function enterCells(language: Language) {
	for (const sheet of document.querySelectorAll<HTMLElement>('[data-cells]')) {
		sheet.addEventListener('keydown', (event) => {
			const { key, target } = event
			if (!isField(target) || event.isComposing || event.altKey || event.ctrlKey || event.metaKey) return
			const isList = target instanceof HTMLSelectElement
			const step = key === 'Enter' ? (event.shiftKey ? -1 : 1) : isList ? 0 : (arrows[key] ?? 0)
			if (step === 0) return
			event.preventDefault()
			focusOn(besides(target, step, 0))
		})
		sheet.addEventListener('paste', (event) => {
			const text = event.clipboardData?.getData('text/plain') ?? ''
			if (!isField(event.target) || !/[\t\n]/.test(text.trim())) return
			event.preventDefault()
			fill(event.target, text)
		})
		for (const type of ['input', 'change']) sheet.addEventListener(type, () => countChanged(sheet, language))
		countChanged(sheet, language)
	}
}

const arrows: Partial<Record<string, number>> = { ArrowDown: 1, ArrowUp: -1 }

type CellField = HTMLInputElement | HTMLSelectElement

const isField = (node: EventTarget | null): node is CellField =>
	(node instanceof HTMLInputElement && node.type === 'text') || node instanceof HTMLSelectElement

const fieldsOf = (row: Element) =>
	[...row.querySelectorAll<CellField>('input[type="text"], select')].filter((field) => field.closest('td'))

/** The field so many rows below and columns behind another. */
function besides(field: CellField, down: number, on: number): CellField | undefined {
	const row = field.closest('tr')
	const rows = [...(row?.parentElement?.children ?? [])]
	const other = row && rows[rows.indexOf(row) + down]
	if (!row || !other) return undefined
	const cells = (of: Element) => [...of.querySelectorAll('td')]
	const place = cells(row).findIndex((cell) => cell.contains(field)) + on
	return cells(other)[place]?.querySelector<CellField>('input[type="text"], select') ?? undefined
}

function focusOn(field: CellField | undefined) {
	field?.focus()
	if (field instanceof HTMLInputElement) field.select()
	field?.scrollIntoView({ block: 'nearest' })
}

/** What no field takes, such as an unknown word, stays as it was: the form for pasting tells it at its line. */
function fill(first: CellField, text: string) {
	const lines = text.replace(/[\r\n]+$/, '').split(/\r?\n/)
	for (const [down, line] of lines.entries())
		for (const [on, value] of line.split('\t').entries()) {
			const field = besides(first, down, on)
			if (field && value.trim() !== '') set(field, value.trim())
		}
}

function set(field: CellField, value: string) {
	if (field instanceof HTMLInputElement) field.value = value
	else {
		const same = (option: HTMLOptionElement) =>
			[option.value, option.text].some((one) => one.toLowerCase() === value.toLowerCase())
		const found = [...field.options].find(same)
		if (found) field.value = found.value
	}
	field.dispatchEvent(new Event('input', { bubbles: true }))
}

function countChanged(sheet: HTMLElement, language: Language) {
	const changed = [...sheet.querySelectorAll('tbody tr')].flatMap(fieldsOf).filter(isChanged).length
	const place = sheet.querySelector<HTMLElement>('[data-changed]')
	if (!place) return
	place.textContent = new Intl.NumberFormat(intlLocales[language]).format(changed)
	const told = place.closest('output')
	if (told) told.hidden = changed === 0
}

const isChanged = (field: CellField) =>
	field instanceof HTMLInputElement
		? field.value !== field.defaultValue
		: [...field.selectedOptions].some((option) => !option.defaultSelected)
