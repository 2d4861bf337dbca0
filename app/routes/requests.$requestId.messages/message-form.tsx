import { useTranslations } from 'use-intl/react'
import { ActionForm } from '#app/components/form/action-form.tsx'
import { TextArea } from '#app/components/form/text-area.tsx'
import { Button } from '#app/components/ui/button.tsx'
import { Panel } from '#app/components/ui/panel.tsx'
import type { Sent } from './sent.ts'

type MessageFormProps = {
	/** New each time the page is drawn: a form that is sent twice is one message. */
	formKey: string
	/** The reader works for UNODC. */
	ofOffice: boolean
	/** What was sent and not accepted. */
	refused: Sent | undefined
	/** What stands in the form before anybody has typed. */
	begun?: string
}

const schema = () => import('#app/forms/thread.ts').then(({ threadMessage }) => threadMessage)

/** Writes to the other side. */
export function MessageForm({ formKey, ofOffice, refused, begun }: MessageFormProps) {
	const t = useTranslations('thread.write')
	const form = useTranslations('form')
	return (
		<Panel title={t('title')} id="write">
			<p>{t(ofOffice ? 'readByState' : 'readByUnodc')}</p>
			<ActionForm
				id="message"
				schema={schema}
				errors={refused?.errors}
				values={refused?.typed ?? (begun ? { text: begun } : undefined)}
				labelOf={() => t('text')}
			>
				<input type="hidden" name="as" value="message" />
				<input type="hidden" name="key" value={formKey} />
				<TextArea name="text" label={t('text')} hint={form('atMost', { max: 5000 })} required />
				<Button>{t('button')}</Button>
			</ActionForm>
		</Panel>
	)
}
