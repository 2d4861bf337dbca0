import { useFormatter, useTranslations } from 'use-intl/react'
import { useLanguage } from '#app/i18n/provider.tsx'
import { direction } from '#workflows/languages.ts'
import { useElementId } from '../ui/element-id.ts'
import { LocalDate } from '../ui/local-date.tsx'
import { ScrollArea } from '../ui/table.tsx'
import { ChartFigure } from './chart-figure.tsx'
import { textWidth } from './text-width.ts'
import styles from './timeline.module.css'
import { isLate, marksOf, type TimelineMark, type TimelineRow, timelineLayout } from './timeline-layout.ts'
import { filled, TonePatterns } from './tone.tsx'

type TimelineProps = { rows: readonly TimelineRow[]; today: string; title: string }

/** Planned and actual dates, as two lanes of time and as a table: on a phone the table alone, as a list. */
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
					{isLate(row, today) && <strong className={styles.lateWord}> {t('late')}</strong>}
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
function Key() {
	const t = useTranslations('timeline.key')
	const id = useElementId()
	return (
		<ul className={styles.key}>
			{(['planned', 'deadline', 'actual', 'late', 'today'] as const).map((look) => (
				<li key={look}>
					<svg width="18" height="12" aria-hidden="true" focusable="false">
						{look === 'planned' && <circle className={styles.ahead} cx="9" cy="6" r="4.5" />}
						{look === 'deadline' && <Flag x={5} y={11} />}
						{look === 'actual' && <circle className={styles.reached} cx="9" cy="6" r="4.5" />}
						{look === 'late' && (
							<>
								<TonePatterns id={id} tones={['stop']} />
								<rect {...filled(id, 'stop')} className={styles.lateBar} x="1" y="2" width="16" height="8" />
							</>
						)}
						{look === 'today' && <line className={styles.today} x1="9" x2="9" y1="0" y2="12" />}
					</svg>
					{t(look)}
				</li>
			))}
		</ul>
	)
}

/** Two lanes: what was planned in the upper one, what happened in the lower one, each at its own day. */
function Picture({ rows, today, title }: TimelineProps) {
	const t = useTranslations('timeline')
	const written = useWrittenDays()
	const mirrored = direction(useLanguage()) === 'rtl'
	const id = useElementId()
	const marks = marksOf(rows, today, t('key.today')).map((mark) => {
		const days = `${written(mark.span)}${mark.isLate ? ` ${t('late')}` : ''}`
		return { ...mark, days, width: Math.max(textWidth(mark.label, 13), textWidth(days, 12)) + LEFT }
	})
	const names = { planned: t('key.planned'), actual: t('key.actual') }
	const widest = Math.max(...Object.values(names).map((name) => textWidth(name, 13)))
	const drawn = timelineLayout(rows, marks, today, { mirrored, names: widest + BESIDE })
	const lanes = [
		{ lane: 'planned', y: drawn.plannedY },
		{ lane: 'actual', y: drawn.actualY },
	] as const
	const laneY = { planned: drawn.plannedY, actual: drawn.actualY }
	return (
		<svg
			className={styles.picture}
			viewBox={`0 0 ${drawn.width} ${drawn.height}`}
			role="img"
			aria-labelledby={`${id}-title ${id}-desc`}
		>
			<title id={`${id}-title`}>{title}</title>
			<desc id={`${id}-desc`}>{t('summary', { count: rows.length })}</desc>
			{drawn.late.length > 0 && <TonePatterns id={id} tones={['stop']} />}
			{lanes.map(({ lane, y }) => (
				<g key={lane}>
					<text className={styles.lane} x={drawn.namesAt} y={y + 5} suppressHydrationWarning>
						{names[lane]}
					</text>
					<line className={styles.line} x1={drawn.line.from} x2={drawn.line.to} y1={y} y2={y} />
				</g>
			))}
			{drawn.passed && <rect className={styles.passed} {...drawn.passed} y={drawn.actualY - 2} height={4} />}
			{drawn.spans.map(({ key, x, width }) => (
				<rect
					key={key}
					className={styles.ahead}
					x={x}
					y={drawn.plannedY - 4}
					width={width}
					height={8}
					rx={3}
				/>
			))}
			{drawn.late.map(({ key, from, x, width }) => (
				<g key={key}>
					<line className={styles.slip} x1={from} x2={from} y1={drawn.plannedY} y2={drawn.actualY} />
					<rect
						{...filled(id, 'stop')}
						className={styles.lateBar}
						x={x}
						y={drawn.actualY - 4}
						width={width}
						height={8}
					/>
				</g>
			))}
			{drawn.breaks.flatMap(({ x, days }) =>
				lanes.map(({ lane, y }) => (
					<g key={`${lane} ${x}`}>
						<title>{t('cut', { count: days })}</title>
						<rect className={styles.gap} x={x - 5} y={y - 5} width={10} height={10} />
						<path className={styles.cut} d={`M${x - 7},${y + 7} l5,-14 M${x + 2},${y + 7} l5,-14`} />
					</g>
				)),
			)}
			{drawn.marks.map(({ key, label, days, look, lane, isLate: late, x, y }) => (
				<g key={key} data-look={look}>
					<line
						className={look === 'today' ? styles.today : styles.lead}
						x1={x}
						x2={x}
						y1={lane === 'planned' ? y - 10 : y + 17}
						y2={look === 'today' ? drawn.actualY + 10 : laneY[lane]}
					/>
					{look === 'deadline' && <Flag x={x} y={laneY[lane]} />}
					{(look === 'ahead' || look === 'reached') && (
						<circle className={styles[look]} cx={x} cy={laneY[lane]} r={5} />
					)}
					<text className={styles.label} x={mirrored ? x - LEFT : x + LEFT} y={y} suppressHydrationWarning>
						{label}
						<tspan
							className={late ? styles.lateDays : styles.days}
							x={mirrored ? x - LEFT : x + LEFT}
							dy={15}
						>
							{days}
						</tspan>
					</text>
				</g>
			))}
		</svg>
	)
}

/** From the stroke of a label to its words. */
const LEFT = 5
/** From the name of a lane to the lane. */
const BESIDE = 12

/** A deadline, which stays at its own day whenever it was met. */
const Flag = ({ x, y }: { x: number; y: number }) => (
	<path className={styles.deadline} d={`M${x},${y} v-10 h9 l-3,3 3,3 h-9`} />
)

/** Days as words. */
function useWrittenDays() {
	const t = useTranslations('timeline')
	const format = useFormatter()
	const day = (on: string) =>
		format.dateTime(new Date(on), { day: 'numeric', month: 'short', year: 'numeric', timeZone: 'UTC' })
	return ({ on, until }: TimelineMark['span']) =>
		until && until !== on ? t.markup('fromTo', { from: () => day(on), to: () => day(until) }) : day(on)
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
