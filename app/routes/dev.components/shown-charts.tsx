import { useTranslations } from 'use-intl/react'
import { AgeBands } from '#app/components/charts/age-bands.tsx'
import { Bars } from '#app/components/charts/bars.tsx'
import { BurnDown } from '#app/components/charts/burn-down.tsx'
import { DotStrip } from '#app/components/charts/dot-strip.tsx'
import { Funnel } from '#app/components/charts/funnel.tsx'
import { PlaceMap } from '#app/components/charts/place-map.tsx'
import { StackedBars } from '#app/components/charts/stacked-bars.tsx'
import { TimeColumns } from '#app/components/charts/time-columns.tsx'
import styles from './components.module.css'
import { inventedCharts } from './invented-charts.ts'

/** Each chart with invented numbers, one with a single row, and one without any. */
export function ShownCharts() {
	const t = useTranslations() as (path: string) => string
	const { bars, stacked, months, years, funnel, ages, strip, burnDown, map, regions } = inventedCharts(t)
	return (
		<div className={styles.stack}>
			<Bars model={bars} />
			<Bars model={{ ...bars, key: 'one', title: t('componentGallery.long'), rows: bars.rows.slice(0, 1) }} />
			<Bars model={{ ...bars, key: 'none', rows: [] }} hasTitle={false} />
			<StackedBars model={stacked} />
			<div className={styles.pair}>
				<Funnel model={funnel} />
				<AgeBands model={ages} />
			</div>
			<div className={styles.pair}>
				<TimeColumns model={years} />
				<BurnDown model={burnDown} />
			</div>
			<TimeColumns model={months} />
			<DotStrip model={strip} />
			<PlaceMap model={map} />
			<PlaceMap model={regions} />
		</div>
	)
}
