import { render, toPlainText } from '@react-email/render'
import { isolate, plainLine } from './bidi.ts'
import type { Language } from './languages.ts'
import { Frame } from './layout/frame.tsx'
import { Paragraph } from './layout/paragraph.tsx'
import { registry } from './registry.ts'
import type { EmailName, EmailTemplate } from './template.ts'
import { translatorFor } from './translator.ts'

export type RenderedEmail = { subject: string; html: string; text: string }

/** Writes one message in the reader's language. Props come from storage, so they are checked again; a wrong one throws. */
export async function renderEmail(
	name: EmailName,
	props: unknown,
	language: Language,
	{ siteName }: { siteName: string },
): Promise<RenderedEmail> {
	const template: EmailTemplate<unknown> = registry[name]
	const checked = template.props.parse(props)
	const t = translatorFor(language)
	const subject = template.subject(checked, t)

	const footer = (
		<>
			<Paragraph quiet>{isolate(plainLine(siteName))}</Paragraph>
			<Paragraph quiet>{t(`common.reasons.${template.reason}`)}</Paragraph>
			<Paragraph quiet>{t('common.automatic')}</Paragraph>
		</>
	)
	const html = await render(
		<Frame language={language} title={subject} footer={footer}>
			{template.body({ props: checked, t })}
		</Frame>,
	)
	return {
		subject,
		html,
		text: toPlainText(html, { selectors: [{ selector: 'h1', options: { uppercase: false } }] }),
	}
}
