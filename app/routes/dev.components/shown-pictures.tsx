import { useTranslations } from 'use-intl/react'
import { DayBars } from '#app/components/charts/day-bars.tsx'
import { Histogram } from '#app/components/charts/histogram.tsx'
import { Sparkline } from '#app/components/charts/sparkline.tsx'
import { Timeline } from '#app/components/charts/timeline.tsx'
import type { TimelineRow } from '#app/components/charts/timeline-layout.ts'
import { NeedStatusBar } from '#app/components/record/need-status-bar.tsx'
import { needStatuses } from '#app/components/ui/status-tag.tsx'
import styles from './components.module.css'

const milestones = ['start', 'expected', 'arrival', 'customs', 'checkSix', 'checkTwelve'] as const
const planned = ['2026-07-10', '2026-08-23', '2026-09-16', '2026-10-12', '2027-06-04', '2027-12-10']
const done = ['2026-07-19', '2026-08-23', '2026-10-20']

/** Each picture: with everything that it can show, with one entry, and with none. */
export function ShownPictures() {
	const t = useTranslations('componentGallery')
	const time = useTranslations('processingTime')
	const work = useTranslations('work')
	const timeline = useTranslations('timeline')
	const rows: TimelineRow[] = milestones.map((what, index) => {
		const [plan = '', day] = [planned[index], done[index]]
		return {
			key: what,
			label: timeline(`milestones.${what}`),
			planned: { on: plan, until: null },
			actual: day ? { on: day, until: day } : null,
		}
	})
	const bars = (['office', 'programme', 'state'] as const).map((party, index) => ({
		key: party,
		label: time(`parties.office.${party}`),
		count: [48, 1, 200][index] ?? 0,
		calendarDays: [70, 1, 290][index] ?? 0,
		isLate: party === 'state',
	}))
	const bins = [3, 0, 12, 1].map((count, index) => ({
		key: `${index}`,
		label: work('pictures.range', { from: index * 7, to: index * 7 + 6 }),
		count,
	}))
	return (
		<div className={styles.stack}>
			<NeedStatusBar counts={needStatuses.map((status, index) => ({ status, count: 1 + (index % 4) }))} />
			<NeedStatusBar counts={[{ status: 'delivering', count: 1 }]} />
			<NeedStatusBar counts={[]} />
			<DayBars title={time('held.caption')} bars={bars} />
			<DayBars title={time('held.caption')} bars={[]} />
			<Histogram title={work('pictures.ages')} by={work('pictures.days')} bins={bins} />
			<Sparkline title={work('trends.title')} points={bins} />
			<Sparkline title={work('trends.title')} points={bins.slice(0, 1)} />
			<Sparkline title={work('trends.title')} points={[]} />
			<Timeline rows={rows} today="2026-11-28" title={t('long')} />
		</div>
	)
}
