import { useTranslations } from 'use-intl/react'
import { Histogram } from '#app/components/charts/histogram.tsx'
import { NeedStatusBar } from '#app/components/record/need-status-bar.tsx'
import { Panel } from '#app/components/ui/panel.tsx'
import type { ShownNeedStatus } from '#workflows/status-line.ts'
import styles from './work.module.css'

/** The first and last day of each range; the last has no end. */
const ranges = [
	{ from: 0, to: 7 },
	{ from: 8, to: 14 },
	{ from: 15, to: 28 },
	{ from: 29, to: 56 },
	{ from: 57, to: null },
] as const

type AgeBin = { from: number; to: number | null; count: number }

const DAY = 24 * 60 * 60 * 1000

/** Counts rows by how many days they have waited at a moment; none is left out, also not one of the future. */
export function agesOf(rows: readonly { since: Date }[], at: Date): AgeBin[] {
	const ages = rows.map(({ since }) => Math.max(0, Math.floor((at.getTime() - since.getTime()) / DAY)))
	return ranges.map(({ from, to }) => ({
		from,
		to,
		count: ages.filter((age) => age >= from && (to === null || age <= to)).length,
	}))
}

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
