import { useTranslations } from 'use-intl/react'
import { ActionForm } from '#app/components/form/action-form.tsx'
import { SelectField } from '#app/components/form/choice-group.tsx'
import type { Errors } from '#app/components/form/form-context.ts'
import { TextArea } from '#app/components/form/text-field.tsx'
import { ReportText } from '#app/components/report/report-text.tsx'
import { Button } from '#app/components/ui/button.tsx'
import { Fold } from '#app/components/ui/fold.tsx'
import { Panel, Parts } from '#app/components/ui/panel.tsx'
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

type SuggestedSentencesProps = {
	additions: Additions
	errors: Errors | undefined
	typed: Record<string, unknown> | undefined
}

/** The sentences that the release suggests, chapter by chapter: a person takes one in the weight they choose, or none. */
export function SuggestedSentences({ additions, errors, typed }: SuggestedSentencesProps) {
	const t = useTranslations('reports.sentences')
	const chapter = useTranslations('reportText.chapters')
	const { chapters, sentences } = additions
	const isSent = typed?.type === 'take'
	return (
		<Panel title={t('title')} id="sentences">
			<p>{t(sentences.length > 0 ? 'lead' : 'none')}</p>
			{isSent && errors?.grade && <p role="alert">{t('gone')}</p>}
			{chapters
				.filter((name) => sentences.some((one) => one.chapter === name))
				.map((name) => (
					<Fold key={name} title={chapter(name)} isAside>
						<Parts>
							{sentences
								.filter((one) => one.chapter === name)
								.map((sentence) => (
									<Sentence key={sentence.key} sentence={sentence} additions={additions} />
								))}
						</Parts>
					</Fold>
				))}
		</Panel>
	)
}

type SentenceProps = { sentence: Additions['sentences'][number]; additions: Additions }

function Sentence({ sentence: { key, variants }, additions: { stateNames, language } }: SentenceProps) {
	const t = useTranslations('reports.sentences')
	return variants.map(({ grade, text }) => (
		<ActionForm key={grade}>
			<input type="hidden" name="key" value={key} />
			<input type="hidden" name="grade" value={grade} />
			<div>
				<ReportText text={text} stateNames={stateNames} language={language} />
				<Button name="type" value="take" tone="secondary">
					{t(variants.length === 1 ? 'take.only' : `take.${grade}`)}
				</Button>
			</div>
		</ActionForm>
	))
}
