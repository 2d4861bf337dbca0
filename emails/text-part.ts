import { toPlainText } from '@react-email/render'

type Builder = {
	addLineBreak(): void
	addInline(text: string, options: { noWordTransform: boolean }): void
}
type Link = { attribs: { href: string }; children: unknown }
type Walk = (children: unknown, builder: Builder) => void

/** What is linked, and below it the address on a line of its own: no mail program then takes a word of it for a part of it. */
const linkBelow = (link: Link, walk: Walk, builder: Builder) => {
	walk(link.children, builder)
	builder.addLineBreak()
	builder.addInline(link.attribs.href, { noWordTransform: true })
}

const options = {
	formatters: { linkBelow },
	selectors: [
		{ selector: 'h1', options: { uppercase: false, leadingLineBreaks: 2 } },
		{ selector: 'p.fact', format: 'paragraph', options: { leadingLineBreaks: 1, trailingLineBreaks: 1 } },
		{ selector: 'table', format: 'block', options: { leadingLineBreaks: 2, trailingLineBreaks: 2 } },
		{ selector: 'a', format: 'linkBelow' },
		{ selector: 'hr', format: 'horizontalLine', options: { length: 40 } },
	],
}

/** The text part of a letter: the same words in the same order as its page, lines left whole. */
export const textPart = (html: string) => toPlainText(html, options)
