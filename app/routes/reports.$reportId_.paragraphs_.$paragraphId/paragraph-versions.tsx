import { useTranslations } from 'use-intl/react'
import { usePeriodName } from '#app/components/figures/use-period-options.ts'
import { ActionForm } from '#app/components/form/action-form.tsx'
import styles from '#app/components/report/report-text.module.css'
import { ReportText } from '#app/components/report/report-text.tsx'
import { Button } from '#app/components/ui/button.tsx'
import { Fold } from '#app/components/ui/fold.tsx'
import { LocalDate } from '#app/components/ui/local-date.tsx'
import { Parts } from '#app/components/ui/panel.tsx'
import { UserText } from '#app/components/ui/user-text.tsx'
import type { ParagraphView } from '#app/domain/report/editing/get-paragraph.server.ts'

type Compared = { kind: 'same' | 'added' | 'removed'; text: string }

/** A text with what was added to it and removed from it. Needs the words `reports`. */
function ComparedText({ pieces, language }: { pieces: readonly Compared[]; language: string }) {
	const t = useTranslations('reports.compared')
	if (pieces.every(({ kind }) => kind === 'same')) return <p>{t('same')}</p>
	return (
		<p lang={language} dir="auto" className={styles.compared}>
			{pieces.map(({ kind, text }, at) => {
				const key = `${at}${kind}`
				if (kind === 'added') return <ins key={key}>{text}</ins>
				if (kind === 'removed') return <del key={key}>{text}</del>
				return <span key={key}>{text}</span>
			})}
		</p>
	)
}

/** What the dataset suggests in place of the present text, each wording with the button that saves it as the next version. */
export function SuggestedText({ view }: { view: ParagraphView }) {
	const t = useTranslations('reports.suggested')
	const { suggested, stateNames, language, version, follows } = view
	if (suggested.length === 0) return null
	return (
		<Fold title={t('title')} id="suggested" isAside>
			<p>{t('lead')}</p>
			<Parts>
				{suggested.map(({ grade, text, shown, isSame }) => (
					<ActionForm key={grade}>
						<input type="hidden" name="version" value={version} />
						<input type="hidden" name="follows" value={follows} />
						<input type="hidden" name="text" value={text} />
						<div>
							<ReportText text={shown} stateNames={stateNames} language={language} />
							{isSame && <p>{t('same')}</p>}
							<Button name="type" value="save" tone="secondary">
								{t('use')}
							</Button>
						</div>
					</ActionForm>
				))}
			</Parts>
		</Fold>
	)
}

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
