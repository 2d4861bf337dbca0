import { type MessageFormatElement, TYPE } from '@formatjs/icu-messageformat-parser'
import { parseMessage } from './message-shape.ts'

/** Stands for a value that the page fills in. */
export const filledIn = '\ufffc'
/** Stands for a number that the page fills in. */
const aNumber = '7'

/**
 * Returns the lines that a message can show, for rules about what stands beside what: without tags, with one line for
 * each branch of a plural or select. Of two plurals one at a time is varied, the other shows its last branch.
 */
export function shownLines(text: string): string[] {
	return [...new Set(linesOf(parseMessage(text)))]
}

function linesOf(elements: MessageFormatElement[]): string[] {
	const parts = elements.map(choicesOf)
	const last = parts.map((choices) => choices.at(-1) ?? '')
	const varied = parts.flatMap((choices, at) =>
		choices.slice(0, -1).map((choice) => last.with(at, choice).join('')),
	)
	return [...varied, last.join('')]
}

function choicesOf(element: MessageFormatElement): string[] {
	switch (element.type) {
		case TYPE.literal:
			return [element.value]
		case TYPE.tag:
			// `<day></day>` is filled in by the page, `<link>…</link>` formats what it holds.
			return element.children.length === 0 ? [filledIn] : linesOf(element.children)
		case TYPE.plural:
		case TYPE.select:
			return Object.values(element.options).flatMap(({ value }) => linesOf(value))
		case TYPE.pound:
		case TYPE.number:
			return [aNumber]
		default:
			return [filledIn]
	}
}
