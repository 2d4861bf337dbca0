import { useTranslations } from 'use-intl/react'
import { TableTwin } from '#app/components/charts/chart-figure.tsx'
import { Sparkline } from '#app/components/charts/sparkline.tsx'
import { useMonthName } from '#app/components/figures/use-period-options.ts'
import { CappedCount } from '#app/components/ui/capped-count.tsx'
import { useElementId } from '#app/components/ui/element-id.ts'
import type { FigureName } from '#app/domain/work/home-figure.ts'
import type { HomeTrend } from '#app/domain/work/home-trends.server.ts'
import styles from './home-figures.module.css'

/** Beside the numbers of the roles those of an administrator: messages and people, never requests. */
type Figure = { name: FigureName | OfficeFigure; count: number; href: string }
type OfficeFigure = 'parked' | 'waiting' | 'people' | 'invitations'

type HomeFiguresProps = {
	figures: readonly Figure[]
	/** As far as they were counted. */
	most: number
	/** Numbers of this year with their last months; an administrator has none. */
	trends?: readonly HomeTrend[]
}

/** A few numbers of the reader's work; each leads to the list that it counts. */
export function HomeFigures({ figures, most, trends = [] }: HomeFiguresProps) {
	const t = useTranslations('work.figures')
	const headingId = useElementId()
	if (figures.length === 0) return null
	return (
		<section aria-labelledby={headingId}>
			<h2 id={headingId} className={styles.heading}>
				{t('title')}
			</h2>
			<ul className={styles.figures}>
				{figures.map(({ name, count, href }) => (
					<li key={name} data-late={(name.startsWith('overdue') && count > 0) || undefined}>
						<a href={href}>{t(name)}</a>
						<b>
							<CappedCount count={count} most={most} />
						</b>
					</li>
				))}
				{trends.map((trend) => (
					<Trend key={trend.step} {...trend} />
				))}
			</ul>
			<TrendTable trends={trends} />
		</section>
	)
}

function Trend({ step, year, count, href, months }: HomeTrend) {
	const t = useTranslations('work.trends')
	const monthName = useMonthName()
	return (
		<li>
			<a href={href}>{t(`ofYear.${step}`, { year })}</a>
			<span className={styles.trend}>
				<b>
					<CappedCount count={count} />
				</b>
				<Sparkline
					title={t(`heads.${step}`)}
					points={months.map((each) => ({
						key: each.month,
						label: monthName(each.month),
						count: each.count,
					}))}
				/>
			</span>
		</li>
	)
}

/** The same as a table: a month in each row. */
function TrendTable({ trends }: { trends: readonly HomeTrend[] }) {
	const t = useTranslations('work.trends')
	const monthName = useMonthName()
	const [first] = trends
	if (!first) return null
	return (
		<TableTwin
			title={t('title')}
			head={[t('month'), ...trends.map(({ step }) => t(`heads.${step}`))]}
			numeric={trends.map((_, index) => index + 1)}
			rows={first.months.map(({ month }, index) => [
				monthName(month),
				...trends.map(({ months }) => months[index]?.count),
			])}
		/>
	)
}
