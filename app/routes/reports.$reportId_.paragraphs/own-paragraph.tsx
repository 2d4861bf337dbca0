import { useTranslations } from 'use-intl/react'
import { ActionForm } from '#app/components/form/action-form.tsx'
import { SelectField } from '#app/components/form/choice-group.tsx'
import type { Errors } from '#app/components/form/form-context.ts'
import { TextArea } from '#app/components/form/text-field.tsx'
import { Button } from '#app/components/ui/button.tsx'
import { Panel } from '#app/components/ui/panel.tsx'
import type { Additions } from '#app/domain/report/editing/suggested-sentences.server.ts'
import { ownNames } from '#workflows/languages.ts'

type OwnParagraphProps = {
	additions: Additions
	errors: Errors | undefined
	typed: Record<string, unknown> | undefined
}

/** The form for a paragraph of one's own, in the original language of the report. */
export function OwnParagraph({ additions: { chapters, original }, errors, typed }: OwnParagraphProps) {
	const t = useTranslations('reports')
	const chapterWord = useTranslations('reportText.chapters')
	const isSent = typed?.type === 'write'
	return (
		<Panel title={t('ownParagraph')} id="own">
			<p>{t('ownParagraphLead', { language: ownNames[original] })}</p>
			<ActionForm
				errors={isSent ? (errors ?? null) : null}
				values={isSent ? typed : null}
				labelOf={(name) => t(name === 'chapter' ? 'chapter' : 'text')}
			>
				<SelectField
					name="chapter"
					label={t('chapter')}
					required
					options={chapters.map((value) => ({ value, label: chapterWord(value) }))}
				/>
				<TextArea name="text" label={t('text')} hint={t('hints.text')} rows={6} required />
				<Button name="type" value="write">
					{t('addParagraph')}
				</Button>
			</ActionForm>
		</Panel>
	)
}
