import { useFormatter, useTranslations } from 'use-intl/react'
import { ChartFigure, type Counted, useChartSentence } from '#app/components/charts/chart-figure.tsx'
import styles from '#app/components/charts/stacked-bar.module.css'
import { filled, TonePatterns } from '#app/components/charts/tone.tsx'
import { useElementId } from '#app/components/ui/element-id.ts'
import type { Tone } from '#app/components/ui/status-tag.tsx'
import { useLanguage } from '#app/i18n/provider.tsx'
import { direction } from '#workflows/languages.ts'
import type { ShownNeedStatus } from '#workflows/status-line.ts'
import { needStatuses, toneOf } from '../ui/status-tag.tsx'

/** A part of the whole; `href` leads to the list of what it counts. */
export type Segment = Counted & { tone: Tone; href?: string | undefined }

/** A part as drawn: every other one of a tone is lighter, so that neighbours of one tone differ. */
const shadesOf = (segments: readonly Segment[]) =>
	segments.map(({ tone }, index) => segments.slice(0, index).filter((each) => each.tone === tone).length % 2)

/** One of thousands can still be seen: in per cent of the bar. */
const SMALLEST = 1

/** The places of the parts along the bar, in per cent from its start; together they fill it. */
export function segmentPlaces(counts: readonly number[]): { at: number; size: number }[] {
	const total = counts.reduce((sum, count) => sum + count, 0)
	const wanted = counts.map((count) => (count > 0 ? Math.max(SMALLEST, (count / total) * 100) : 0))
	const whole = wanted.reduce((sum, size) => sum + size, 0)
	let at = 0
	return wanted.map((size) => {
		const place = { at: round(at), size: round((size / whole) * 100) }
		at += (size / whole) * 100
		return place
	})
}

const round = (number: number) => Math.round(number * 100) / 100

type StackedBarProps = { title: string; segments: readonly Segment[] }

/** How a whole divides into parts, in their order: one bar, with a key that names each part and its number. */
export function StackedBar({ title, segments }: StackedBarProps) {
	const t = useTranslations('charts')
	const format = useFormatter()
	const id = useElementId()
	const shown = segments.filter(({ count }) => count > 0)
	const total = shown.reduce((sum, { count }) => sum + count, 0)
	const sentence = useChartSentence(title, shown)
	const shades = shadesOf(shown)
	if (total === 0) return <p>{sentence}</p>
	return (
		<ChartFigure
			title={title}
			head={[t('head.what'), t('head.number'), t('head.share')]}
			numeric={[1, 2]}
			rows={shown.map(({ label, count }) => [
				label,
				format.number(count),
				format.number(count / total, { style: 'percent' }),
			])}
		>
			<Bar id={id} segments={shown} sentence={sentence} />
			<ul className={styles.key}>
				{shown.map((segment, index) => (
					<li key={segment.key}>
						<svg className={styles.swatch} aria-hidden="true" focusable="false" width="14" height="14">
							<rect width="14" height="14" data-shade={shades[index]} {...filled(id, segment.tone)} />
						</svg>
						{segment.href ? <a href={segment.href}>{segment.label}</a> : segment.label}{' '}
						<b>{format.number(segment.count)}</b>
					</li>
				))}
			</ul>
		</ChartFigure>
	)
}

type BarProps = { id: string; segments: readonly Segment[]; sentence: string }

function Bar({ id, segments, sentence }: BarProps) {
	const mirrored = direction(useLanguage()) === 'rtl'
	const places = segmentPlaces(segments.map(({ count }) => count))
	const shades = shadesOf(segments)
	return (
		<svg className={styles.bar} role="img" aria-label={sentence} width="100%" height="18">
			<TonePatterns id={id} tones={segments.map(({ tone }) => tone)} />
			{segments.map(({ key, tone }, index) => {
				const { at, size } = places[index] ?? { at: 0, size: 0 }
				const x = mirrored ? round(100 - at - size) : at
				return (
					<rect
						key={key}
						x={`${x}%`}
						width={`${size}%`}
						height="18"
						data-shade={shades[index]}
						{...filled(id, tone)}
					/>
				)
			})}
		</svg>
	)
}

type NeedStatusBarProps = { counts: readonly { status: ShownNeedStatus; count: number }[] }

/** Needs by status as one bar, from those not decided to those that ended. */
export function NeedStatusBar({ counts }: NeedStatusBarProps) {
	const t = useTranslations('status.need')
	const title = useTranslations('charts')('needs')
	const inOrder = counts.toSorted(
		(one, other) => needStatuses.indexOf(one.status) - needStatuses.indexOf(other.status),
	)
	return (
		<StackedBar
			title={title}
			segments={inOrder.map(({ status, count }) => ({
				key: status,
				label: t(status),
				count,
				tone: toneOf({ kind: 'need', status }),
			}))}
		/>
	)
}
