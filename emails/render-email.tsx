import * as z from 'zod'
import type { Language } from '#workflows/languages.ts'
import type { EmailName } from './catalogue.ts'
import { replyLine } from './catalogue.ts'
import { factLine } from './facts.ts'
import { type Circumstances, Footer, Frame } from './layout/frame.tsx'
import { registry } from './registry.ts'
import type { EmailTemplate } from './template.ts'
import { type Translator, translatorFor } from './translator.ts'

type Builder = {
	addLineBreak(): void
	addInline(text: string, options: { noWordTransform: boolean }): void
}
type Link = { attribs: { href: string }; children: unknown }
type Walk = (children: unknown, builder: Builder) => void

/**
 * The link text, followed by its address on a separate line, so that mail programs do not take other words for a part
 * of it.
 */
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

export type RenderedEmail = { subject: string; html: string; text: string }

/**
 * Renders one e-mail in the reader's language. Props come from storage and are validated again; throws if they are
 * invalid.
 */
export async function renderEmail(
	name: EmailName,
	props: unknown,
	language: Language,
	circumstances: Circumstances,
): Promise<RenderedEmail> {
	const template: EmailTemplate<unknown> = registry[name]
	const checked = template.props.parse(props)
	const t = translatorFor(language)
	const subject = template.subject(checked, t)

	const { siteName, ...ways } = circumstances
	const footer = <Footer {...ways} reason={template.reason} t={t} />
	const above = ways.mayBeAnswered ? replyLine(language) : undefined
	// Nothing may precede the reply line: it would be taken for a part of the reply.
	const preview = above ? undefined : previewOf(name, checked, t)
	const says = { title: subject, siteName, preview, above }
	// Loaded at the first e-mail: a web process beside a worker sends none.
	const { render, toPlainText } = await import('@react-email/render')
	const html = await render(
		<Frame language={language} {...says} footer={footer}>
			{template.body({ props: checked, t })}
		</Frame>,
	)
	// The same words in the same order as the HTML, without wrapping.
	return { subject, html, text: toPlainText(html, options) }
}

const dated = z.looseObject({ dueOn: z.iso.date().optional() })

/** Returns the text shown beside the subject: the due date, then the event. */
function previewOf(name: EmailName, props: unknown, t: Translator): string {
	const { dueOn } = dated.parse(props)
	const what = t(`${name}.what`)
	if (!dueOn) return what
	const { label, value } = factLine('dueOn', t('pattern.day', { day: new Date(dueOn) }), t)
	return `${label} ${value}. ${what}`
}
