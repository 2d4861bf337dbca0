import { useFormatter, useTranslations } from 'use-intl/react'
import { useLanguage } from '#app/i18n/provider.tsx'
import { direction } from '#workflows/languages.ts'
import { useElementId } from '../ui/element-id.ts'
import { LocalDate } from '../ui/local-date.tsx'
import { ScrollArea } from '../ui/table.tsx'
import { ChartFigure } from './chart-figure.tsx'
import styles from './timeline.module.css'
import { isLate, type TimelineRow, timelineLayout } from './timeline-layout.ts'
import { filled, TonePatterns } from './tone.tsx'

/** Half the width of a day's name: at the edge it moves inwards. */
const NAME = 48
const month = { month: 'short', year: 'numeric', timeZone: 'UTC' } as const

type TimelineProps = { rows: readonly TimelineRow[]; today: string; title: string }

/** Planned and actual dates, as a picture and as a table: on a phone the table alone. */
export function Timeline({ rows, today, title }: TimelineProps) {
	const t = useTranslations('timeline')
	return (
		<ChartFigure
			title={title}
			head={[t('head.what'), t('head.planned'), t('head.actual')]}
			rows={rows.map((row) => [
				row.label,
				<Days key="planned" span={row.planned} />,
				<span key="actual">
					<Days span={row.actual} open />
					{isLate(row, today) && <strong className={styles.late}> {t('late')}</strong>}
				</span>,
			])}
			isWide
		>
			<Key />
			<ScrollArea className={styles.scroll} label={t('scroll')}>
				<Picture rows={rows} today={today} title={title} />
			</ScrollArea>
		</ChartFigure>
	)
}

/** Late is hatched, so that it differs from what came in time without colour too. */
const looks = (id: string) => ({
	planned: { className: styles.planned },
	actual: { className: styles.actual },
	late: { ...filled(id, 'stop'), className: styles.lateBar },
})

function Key() {
	const t = useTranslations('timeline.key')
	const id = useElementId()
	return (
		<ul className={styles.key}>
			{(['planned', 'actual', 'late', 'today'] as const).map((look) => (
				<li key={look}>
					<svg width="18" height="12" aria-hidden="true" focusable="false">
						{look === 'late' && <TonePatterns id={id} tones={['stop']} />}
						{look === 'today' ? (
							<line className={styles.today} x1="9" x2="9" y1="0" y2="12" />
						) : (
							<rect {...looks(id)[look]} x="1" y="2" width="16" height="8" rx="2" />
						)}
					</svg>
					{t(look)}
				</li>
			))}
		</ul>
	)
}

function Picture({ rows, today, title }: TimelineProps) {
	const t = useTranslations('timeline')
	const format = useFormatter()
	const mirrored = direction(useLanguage()) === 'rtl'
	const id = useElementId()
	const drawn = timelineLayout(rows, today, mirrored)
	const start = mirrored ? drawn.width - 12 : 12
	return (
		<svg
			className={styles.picture}
			viewBox={`0 0 ${drawn.width} ${drawn.height}`}
			role="img"
			aria-labelledby={`${id}-title ${id}-desc`}
		>
			<title id={`${id}-title`}>{title}</title>
			<desc id={`${id}-desc`}>{t('summary', { count: rows.length })}</desc>
			{drawn.rows.some(({ late }) => late) && <TonePatterns id={id} tones={['stop']} />}
			{drawn.ticks.map(({ date, x, isDay }) => (
				<g key={date.toISOString()}>
					<line className={styles.grid} x1={x} x2={x} y1={drawn.top - 6} y2={drawn.height} />
					<text
						className={styles.month}
						x={Math.min(drawn.width - NAME, Math.max(NAME, x))}
						y={14}
						textAnchor="middle"
						suppressHydrationWarning
					>
						{format.dateTime(date, isDay ? { day: 'numeric', ...month } : month)}
					</text>
				</g>
			))}
			<line className={styles.today} x1={drawn.today} x2={drawn.today} y1={drawn.top - 6} y2={drawn.height} />
			{drawn.breaks.map(({ x, days }) => (
				<g key={x} className={styles.cut}>
					<title>{t('cut', { count: days })}</title>
					<path
						d={`M${x - 7},${drawn.height} L${x + 1},${drawn.top - 6} M${x - 1},${drawn.height} L${x + 7},${drawn.top - 6}`}
					/>
				</g>
			))}
			{drawn.rows.map(({ key, label, y, planned, actual, late }) => (
				<g key={key}>
					<text className={styles.label} x={start} y={y + 13} textAnchor="start">
						{label}
					</text>
					{planned && (
						<rect
							className={styles.planned}
							x={planned.x}
							y={y + 19}
							width={planned.width}
							height={9}
							rx={2}
						/>
					)}
					{actual && (
						<rect
							{...looks(id)[late ? 'late' : 'actual']}
							x={actual.x}
							y={y + 29}
							width={actual.width}
							height={9}
							rx={2}
						/>
					)}
				</g>
			))}
		</svg>
	)
}

function Days({ span, open = false }: { span: TimelineRow['planned']; open?: boolean }) {
	const t = useTranslations('timeline')
	if (!span) return t(open ? 'notYet' : 'noDay')
	const { on, until } = span
	if (until === on || (until === null && !open)) return <LocalDate value={on} />
	return t.rich(until ? 'fromTo' : 'since', {
		from: () => <LocalDate value={on} />,
		to: () => <LocalDate value={until ?? on} />,
	})
}
