import { render } from '@react-email/render'
import type { Language } from './languages.ts'
import { type Circumstances, Footer } from './layout/footer.tsx'
import { Frame } from './layout/frame.tsx'
import { previewOf } from './preview-of.ts'
import { registry } from './registry.ts'
import { replyLine } from './reply-line.ts'
import type { EmailName, EmailTemplate } from './template.ts'
import { textPart } from './text-part.ts'
import { translatorFor } from './translator.ts'

export type RenderedEmail = { subject: string; html: string; text: string }

/** Writes one message in the reader's language. Props come from storage, so they are checked again; a wrong one throws. */
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
	// Nothing may stand above the reply line: it would come back as a part of the answer.
	const preview = above ? undefined : previewOf(name, checked, t)
	const says = { title: subject, siteName, preview, above }
	const html = await render(
		<Frame language={language} {...says} footer={footer}>
			{template.body({ props: checked, t })}
		</Frame>,
	)
	return { subject, html, text: textPart(html) }
}
