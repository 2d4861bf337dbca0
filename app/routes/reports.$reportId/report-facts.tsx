import { useTranslations } from 'use-intl/react'
import { usePeriodName } from '#app/components/figures/use-period-options.ts'
import { FactList } from '#app/components/ui/fact-list.tsx'
import { Fold } from '#app/components/ui/fold.tsx'
import { LocalDate } from '#app/components/ui/local-date.tsx'
import { UserText } from '#app/components/ui/user-text.tsx'
import type { ReportView } from '#app/domain/report/editing/get-report.server.ts'
import { useSay, wordOf } from '#app/i18n/use-say.ts'
import { ownNames } from '#workflows/languages.ts'

/** The report in each language: what is missing there, and the language that is shown. */
export function ReportLanguages({ report: { id, missing, language, original } }: { report: ReportView }) {
	const t = useTranslations('reports')
	return (
		<Fold title={t('languages')} id="languages">
			<nav aria-label={t('languages')}>
				<ul>
					{missing.map((one) => (
						<li key={one.language}>
							<a
								href={`/reports/${id}?language=${one.language}`}
								aria-current={one.language === language ? 'page' : undefined}
								lang={one.language}
							>
								{/* Numbers after a name of the other direction would turn around. */}
								<bdi>{ownNames[one.language]}</bdi>
							</a>{' '}
							<small>
								{one.language === original ? t('isOriginal') : t('missing', { count: one.count })}
							</small>
						</li>
					))}
				</ul>
			</nav>
		</Fold>
	)
}

/** The documents of a report in the language that is shown. */
export function ReportDownload({ report: { id, language, chapters } }: { report: ReportView }) {
	const t = useTranslations('reports.download')
	if (chapters.every(({ paragraphs }) => paragraphs.length === 0)) return null
	return (
		<Fold title={t('title')} id="download">
			<ul>
				{(['docx', 'pdf'] as const).map((format) => (
					<li key={format}>
						<a href={`/reports/${id}/report.${format}?language=${language}`}>{t(format)}</a>
					</li>
				))}
			</ul>
		</Fold>
	)
}

/** What a report is made of, and who wrote and approved it. */
export function ReportAbout({ report }: { report: ReportView }) {
	const t = useTranslations('reports')
	const periodName = usePeriodName()
	const { period, asAt, sha256, session, language, authors, approver, approvedAt } = report
	const named = session[language]
	return (
		<Fold title={t('about')} id="about" isAside>
			<FactList
				items={[
					...(named ? [{ label: t('session'), value: <UserText>{named}</UserText> }] : []),
					{ label: t('fields.releaseId'), value: periodName(period) },
					...(asAt ? [{ label: t('asAt'), value: <LocalDate value={asAt} withTime /> }] : []),
					{ label: t('sha256'), value: <code dir="ltr">{sha256}</code>, isLong: true },
					...(authors.length > 0
						? [
								{
									label: t('authors'),
									value: authors.map((name) => (
										<div key={name}>
											<UserText>{name}</UserText>
										</div>
									)),
								},
							]
						: []),
					...(approver && approvedAt
						? [
								{
									label: t('approvedBy'),
									value: (
										<>
											<UserText>{approver}</UserText>, <LocalDate value={approvedAt} />
										</>
									),
								},
							]
						: []),
				]}
			/>
		</Fold>
	)
}

/** Who did what and when, for those who write. */
export function ReportHistory({ history }: Pick<ReportView, 'history'>) {
	const t = useTranslations('reports')
	const steps = useSay('reports.recorded')
	if (history.length === 0) return null
	return (
		<Fold title={t('history')} id="history" isAside>
			<ul>
				{history.map(({ id, at, type, by, reason }) => (
					<li key={id}>
						<LocalDate value={at} withTime />: {wordOf(steps, type.slice(type.indexOf('.') + 1), type)}
						<div>
							<small>
								<UserText>{by}</UserText>
							</small>
						</div>
						{reason && (
							<div>
								<UserText>{reason}</UserText>
							</div>
						)}
					</li>
				))}
			</ul>
		</Fold>
	)
}
