import { useTranslations } from 'use-intl/react'
import { ActionForm } from '#app/components/form/action-form.tsx'
import type { Errors } from '#app/components/form/form-context.ts'
import { TextArea } from '#app/components/form/text-field.tsx'
import styles from '#app/components/report/report-text.module.css'
import { ReportText } from '#app/components/report/report-text.tsx'
import { Button } from '#app/components/ui/button.tsx'
import { Notice } from '#app/components/ui/notice.tsx'
import { Panel } from '#app/components/ui/panel.tsx'
import type { ParagraphView } from '#app/domain/report/editing/get-paragraph.server.ts'
import { languages, ownNames } from '#workflows/languages.ts'

type ParagraphFormProps = {
	view: ParagraphView
	errors: Errors | undefined
	typed: Record<string, unknown> | undefined
	/** Whether another version was saved since the page was shown: what was typed stands in the field. */
	isStale: boolean
}

/** The text of a paragraph in one language: as it is now, the original beside it, and the form that changes it. */
export function ParagraphForm({ view, errors, typed, isStale }: ParagraphFormProps) {
	const t = useTranslations('reports')
	const { report, paragraph, language, shown, originalText, stateNames, isOutdated } = view
	const isSent = typed?.type === 'save'
	return (
		<Panel title={t('textIn', { language: ownNames[language] })} id="text">
			<nav className={styles.languages} aria-label={t('languages')}>
				{languages.map((one) => (
					<a
						key={one}
						href={`/reports/${report.id}/paragraphs/${paragraph.id}?language=${one}`}
						aria-current={one === language ? 'page' : undefined}
						lang={one}
					>
						{ownNames[one]}
					</a>
				))}
			</nav>
			{isStale && isSent && (
				<Notice tone="warning" title={t('stale')}>
					<p>{t('staleBody')}</p>
				</Notice>
			)}
			{isOutdated && (
				<Notice tone="warning" title={t('outdated')}>
					<p>{t('outdatedBody')}</p>
				</Notice>
			)}
			{originalText && (
				<>
					<h3>{t('originalText', { language: ownNames[report.original] })}</h3>
					<ReportText text={originalText} stateNames={stateNames} language={report.original} />
				</>
			)}
			<h3>{t('presentText')}</h3>
			{shown ? (
				<ReportText text={shown} stateNames={stateNames} language={language} isMarked />
			) : (
				<p>{t('notWritten')}</p>
			)}
			{view.mayWrite && (
				<ActionForm
					errors={isSent ? (errors ?? null) : null}
					values={isSent ? typed : { text: view.text }}
					labelOf={() => t('text')}
				>
					<input type="hidden" name="version" value={view.version} />
					<input type="hidden" name="follows" value={view.follows} />
					<TextArea name="text" label={t('text')} hint={t('hints.text')} rows={8} required />
					<Button name="type" value="save">
						{t('saveText')}
					</Button>
				</ActionForm>
			)}
		</Panel>
	)
}
