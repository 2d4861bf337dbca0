import { useTranslations } from 'use-intl/react'
import type { EventGroup } from '#app/forms/event-forms.ts'
import { useLanguage } from '#app/i18n/provider.tsx'
import { isBrokenOff } from '#workflows/delivery/stage.ts'
import { Panel } from '../ui/panel.tsx'
import { ScrollArea } from '../ui/scroll-area.tsx'
import styles from './chart-drawing.module.css'
import { ProcessChartList, type ProcessChartPath, type ProcessChartSteps } from './chart-drawing-list.tsx'
import { ChartPicture, type DrawnChart } from './chart-drawing-picture.tsx'

export type ProcessChartProps = {
	drawing: { group: EventGroup; status: string; way: ProcessChartPath; steps: ProcessChartSteps }
	picture: DrawnChart
}

/** A process chart as a picture, and the same in words beside it. */
export function ProcessChart({ drawing, picture }: ProcessChartProps) {
	const t = useTranslations('processChart')
	const language = useLanguage()
	const { group, status } = drawing
	const title = isBrokenOff(status) ? t('earlier', { title: t(`of.${group}`) }) : t(`of.${group}`)
	const here = picture.words.boxes.find(({ as }) => as === 'here')?.lines.join(' ') ?? ''
	return (
		<Panel title={title}>
			<div className={styles.beside}>
				<ProcessChartList {...drawing} />
				<div className={styles.drawn}>
					<p className={styles.jump}>
						<a href={`#${picture.id}-here`}>{t('picture.toHere')}</a>
					</p>
					<ScrollArea className={styles.scroll} label={t('picture.scroll', { title })}>
						<ChartPicture
							chart={picture}
							title={title}
							summary={t('picture.summary', { state: here })}
							language={language}
						/>
					</ScrollArea>
				</div>
			</div>
		</Panel>
	)
}

const looks = ['here', 'passed', 'next', 'other'] as const

/** The legend of a process chart. */
export function ProcessChartKey() {
	const t = useTranslations('processChart.key')
	return (
		<Panel title={t('title')}>
			<ul>
				{looks.map((look) => (
					<li key={look}>{t(look)}</li>
				))}
				<li>{t('wayOut')}</li>
			</ul>
		</Panel>
	)
}
