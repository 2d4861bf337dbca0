import { useTranslations } from 'use-intl/react'
import { Histogram } from '#app/components/charts/histogram.tsx'
import { NeedStatusBar } from '#app/components/record/need-status-bar.tsx'
import { Panel } from '#app/components/ui/panel.tsx'
import type { ShownNeedStatus } from '#workflows/status-line.ts'
import type { AgeBin } from './ages.ts'
import styles from './work.module.css'

/** Of so few rows the list says as much as a picture. */
const FEW = 3

type HomePicturesProps = {
	needs: readonly { status: ShownNeedStatus; count: number }[]
	ages: readonly AgeBin[]
	/** Whether there are more items than those whose ages are drawn. */
	isPart: boolean
}

/** The reader's open needs by status, and how long the listed items have been waiting. */
export function HomePictures({ needs, ages, isPart }: HomePicturesProps) {
	const t = useTranslations('work.pictures')
	const waiting = ages.reduce((sum, { count }) => sum + count, 0)
	const hasAges = waiting >= FEW
	if (needs.length === 0 && !hasAges) return null
	return (
		<div className={styles.pictures}>
			{needs.length > 0 && (
				<Panel title={t('needs')} id="needs">
					<NeedStatusBar counts={needs} />
				</Panel>
			)}
			{hasAges && (
				<Panel title={t('ages')} id="ages">
					{isPart && <p>{t('part', { count: waiting })}</p>}
					<Histogram
						title={t('ages')}
						by={t('days')}
						bins={ages.map(({ from, to, count }) => ({
							key: `${from}`,
							label: to === null ? t('from', { from }) : t('range', { from, to }),
							count,
						}))}
					/>
				</Panel>
			)}
		</div>
	)
}
