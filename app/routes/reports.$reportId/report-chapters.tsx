import { useTranslations } from 'use-intl/react'
import textStyles from '#app/components/report/report-text.module.css'
import { ReportText } from '#app/components/report/report-text.tsx'
import { LinkButton } from '#app/components/ui/button.tsx'
import { Empty, Notice } from '#app/components/ui/notice.tsx'
import { Panel } from '#app/components/ui/panel.tsx'
import type { ReportView } from '#app/domain/report/editing/get-report.server.ts'
import { ownNames } from '#workflows/languages.ts'
import styles from './report-chapters.module.css'

/** The chapters of a report in one language: its paragraphs with their numbers through the whole, and what to do with each. */
export function ReportChapters({ report }: { report: ReportView }) {
	const t = useTranslations('reports')
	const chapterWord = useTranslations('reportText.chapters')
	const { id, chapters, language, mayWrite, isOwn, missing } = report
	const all = chapters.flatMap(({ paragraphs }) => paragraphs)
	const written = all.filter(({ text }) => text !== null)
	const lacking = missing.find((one) => one.language === language)?.count ?? 0
	if (all.length === 0)
		return (
			<Empty title={t('empty')}>
				<p>{t('emptyBody')}</p>
				{mayWrite && <LinkButton href={`/reports/${id}/paragraphs`}>{t('add')}</LinkButton>}
			</Empty>
		)
	return (
		<>
			{lacking > 0 && (
				<Notice tone="warning" title={t('lacking', { count: lacking, language: ownNames[language] })}>
					<p>{t('lackingBody')}</p>
				</Notice>
			)}
			{mayWrite && (
				<p>{t.rich('marked', { mark: (words) => <mark className={textStyles.typed}>{words}</mark> })}</p>
			)}
			{chapters
				.filter(({ paragraphs }) => paragraphs.length > 0)
				.map(({ chapter, paragraphs }) => (
					<Panel key={chapter} title={chapterWord(chapter)} id={chapter}>
						<ol className={styles.paragraphs}>
							{paragraphs
								.filter(({ text }) => isOwn || text !== null)
								.map((paragraph) => (
									<Paragraph
										key={paragraph.id}
										report={report}
										paragraph={paragraph}
										number={written.indexOf(paragraph) + 1}
									/>
								))}
						</ol>
					</Panel>
				))}
			{mayWrite && (
				<p>
					<LinkButton href={`/reports/${id}/paragraphs`} tone="secondary">
						{t('add')}
					</LinkButton>
				</p>
			)}
		</>
	)
}

type ParagraphProps = {
	report: ReportView
	paragraph: ReportView['chapters'][number]['paragraphs'][number]
	/** Through the whole report; 0 where it is not written in this language. */
	number: number
}

function Paragraph({ report: { id, language, isOwn, stateNames }, paragraph, number }: ParagraphProps) {
	const t = useTranslations('reports')
	const { text, isOutdated, comments } = paragraph
	return (
		<li id={`paragraph-${paragraph.id}`} className={styles.paragraph}>
			<span className={styles.number}>{number > 0 ? `${number}.` : ''}</span>
			<div>
				{text ? (
					<ReportText text={text} stateNames={stateNames} language={language} isMarked={isOwn} />
				) : (
					<p className={styles.missing}>{t('notWritten')}</p>
				)}
				{isOwn && (
					<p className={styles.tools}>
						<a href={`/reports/${id}/paragraphs/${paragraph.id}?language=${language}`}>
							{t('openParagraph', { number: String(number) })}
						</a>
						{comments > 0 && <span>{t('openComments', { count: comments })}</span>}
						{isOutdated && <strong>{t('outdated')}</strong>}
					</p>
				)}
			</div>
		</li>
	)
}
