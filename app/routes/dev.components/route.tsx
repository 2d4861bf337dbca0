import { data } from '@remix-run/node'
import { useTranslations } from 'use-intl/react'
import { AgeBands } from '#app/components/charts/age-bands.tsx'
import { Bars } from '#app/components/charts/bars.tsx'
import { BurnDown } from '#app/components/charts/burn-down.tsx'
import { DotStrip } from '#app/components/charts/dot-strip.tsx'
import { Funnel } from '#app/components/charts/funnel.tsx'
import { DayBars, Histogram } from '#app/components/charts/histogram.tsx'
import { PlaceMap } from '#app/components/charts/place-map.tsx'
import { Sparkline } from '#app/components/charts/sparkline.tsx'
import { StackedBars } from '#app/components/charts/stacked-bars.tsx'
import { TimeColumns } from '#app/components/charts/time-columns.tsx'
import { Timeline } from '#app/components/charts/timeline.tsx'
import type { TimelineRow } from '#app/components/charts/timeline-layout.ts'
import { Page } from '#app/components/layout/page.tsx'
import { NeedStatusBar } from '#app/components/record/need-status-bar.tsx'
import { LinkButton } from '#app/components/ui/button.tsx'
import { Panel } from '#app/components/ui/panel.tsx'
import { needStatuses } from '#app/components/ui/status-tag.tsx'
import { useSay } from '#app/i18n/use-say.ts'
import { env } from '#app/platform/env.server.ts'
import { deadlines, dueKey, plannedDay } from '#workflows/delivery/milestones.ts'
import styles from './components.module.css'
import { inventedCharts } from './invented-charts.ts'
import { ShownForm, ShownList } from './shown-form.tsx'
import {
	ShownNotices,
	ShownParts,
	ShownStatuses,
	ShownTables,
	titles,
	useGalleryTabs,
} from './shown-parts.tsx'

const milestones = ['start', 'expected', 'arrival', 'customs', 'checkSix', 'checkTwelve'] as const
const planned = ['2026-07-10', '2026-08-23', '2026-09-16', '2026-10-12', '2027-06-04', '2027-12-10']
const done = ['2026-07-19', '2026-08-23', '2026-10-20']

/** Each picture: with everything that it can show, with one entry, and with none. */
function ShownPictures() {
	const t = useTranslations('componentGallery')
	const time = useTranslations('processingTime')
	const work = useTranslations('work')
	const timeline = useTranslations('timeline')
	const rows: TimelineRow[] = milestones.map((what, index) => {
		const [plan = '', day] = [planned[index], done[index]]
		return {
			key: what,
			label: timeline(`milestones.${what}`),
			due: deadlines.has(what) ? timeline(dueKey({ what, on: plannedDay(plan) })) : null,
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

export const handle = {
	words: [
		'componentGallery',
		'status',
		'charts',
		'timeline',
		'processingTime',
		'work',
		'lists.names',
		'lists.left',
		'request',
		'requestTabs',
		'draft.tasks',
		'codes.kinds',
		'codes.languages',
		'account.invite',
		'fields',
		'codes.themes',
		'codes.subregions',
		'refusals.conflict',
		'practices.steps',
	] as const,
}

/** Only in the sample world: the page shows parts of pages with texts that mean nothing. */
export function loader() {
	if (!env.SAMPLE_WORLD) throw data(null, { status: 404 })
	return null
}

/** Every part of the pages in its states: what pictures compare. Language and colours are those of the reader. */
export default function ComponentsRoute() {
	const t = useTranslations('componentGallery')
	const work = useTranslations('work')
	const overview = useTranslations('request.overview')
	const tabs = useTranslations('requestTabs')
	return (
		<Page
			title={t('title')}
			lead={<p>{t('lead')}</p>}
			breadcrumbs={[{ href: '/dev/inbox', label: work('head.reference') }]}
			reference="SOM-TA-2026-GHA-0004"
			actions={
				<>
					<LinkButton href="#form">{work('openFirst')}</LinkButton>
					<LinkButton href="#form" tone="secondary">
						{work('newRequest')}
					</LinkButton>
				</>
			}
			facts={[
				{ label: overview('state'), value: 'Ghana', detail: 'Ghana Immigration Service' },
				{ label: work('head.todo'), value: t('long') },
			]}
			tabs={[
				...useGalleryTabs(),
				{ href: '#tables', label: tabs('messages'), count: 1200 },
				{ href: '#pictures', label: tabs('history') },
			]}
			aside={<ShownParts />}
		>
			<Panel title={t('notices')} id="notices">
				<ShownNotices />
			</Panel>
			<Panel title={t('statuses')} id="statuses">
				<ShownStatuses />
			</Panel>
			<Panel title={t('tables')} id="tables">
				<ShownTables />
			</Panel>
			<Panel title={work('requests.title')} id="list">
				<ShownList titles={titles} />
			</Panel>
			<Panel title={t('pictures')} id="pictures">
				<ShownPictures />
			</Panel>
			<Panel title={t('charts')} id="charts">
				<ShownCharts />
			</Panel>
			<Panel title={t('form')} id="form">
				<ShownForm />
			</Panel>
		</Page>
	)
}

/** Each chart with invented numbers, one with a single row, and one without any. */
function ShownCharts() {
	const t = useSay()
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
