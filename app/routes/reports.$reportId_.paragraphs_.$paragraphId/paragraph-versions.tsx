import { useTranslations } from 'use-intl/react'
import { usePeriodName } from '#app/components/figures/use-period-options.ts'
import { ComparedText } from '#app/components/report/compared-text.tsx'
import styles from '#app/components/report/report-text.module.css'
import { Fold } from '#app/components/ui/fold.tsx'
import { LocalDate } from '#app/components/ui/local-date.tsx'
import { UserText } from '#app/components/ui/user-text.tsx'
import type { ParagraphView } from '#app/domain/report/editing/get-paragraph.server.ts'

/** What last year's report said in the same sentence, and what is different now. */
export function LastYear({ view: { lastYear, language } }: { view: ParagraphView }) {
	const t = useTranslations('reports')
	const periodName = usePeriodName()
	if (!lastYear) return null
	return (
		<Fold title={t('lastYear')} id="last-year" isAside>
			<p>
				<a href={`/reports/${lastYear.reportId}?language=${language}`}>
					{t('titleOf', { period: periodName(lastYear.period) })}
				</a>
			</p>
			<ComparedText pieces={lastYear.compared} language={language} />
		</Fold>
	)
}

/** The versions of a text, the latest first, each with what it changed in the one before; the first as it is. */
export function ParagraphVersions({ view: { versions, language } }: { view: ParagraphView }) {
	const t = useTranslations('reports')
	if (versions.length === 0) return null
	return (
		<Fold title={t('versions')} id="versions" isAside>
			{versions.map(({ version, at, by, text, compared }) => (
				<section key={version}>
					<h3>{t('version', { version })}</h3>
					<p>
						<small>
							<UserText>{by}</UserText>, <LocalDate value={at} withTime />
						</small>
					</p>
					{compared ? (
						<ComparedText pieces={compared} language={language} />
					) : (
						<p lang={language} dir="auto" className={styles.compared}>
							{text}
						</p>
					)}
				</section>
			))}
		</Fold>
	)
}
