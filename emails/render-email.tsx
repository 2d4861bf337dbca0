import { render, toPlainText } from '@react-email/render'
import type { Language } from './languages.ts'
import { type Circumstances, Footer } from './layout/footer.tsx'
import { Frame } from './layout/frame.tsx'
import { registry } from './registry.ts'
import { replyLine } from './reply-line.ts'
import type { EmailName, EmailTemplate } from './template.ts'
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

	const footer = <Footer {...circumstances} reason={template.reason} t={t} />
	const above = circumstances.mayBeAnswered ? replyLine(language) : undefined
	const html = await render(
		<Frame language={language} title={subject} above={above} footer={footer}>
			{template.body({ props: checked, t })}
		</Frame>,
	)
	return {
		subject,
		html,
		text: toPlainText(html, { selectors: [{ selector: 'h1', options: { uppercase: false } }] }),
	}
}
