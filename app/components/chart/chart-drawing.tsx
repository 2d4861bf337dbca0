import { useFormatter, useTranslations } from 'use-intl/react'
import type { EventGroup } from '#app/forms/event-forms.ts'
import { useLanguage } from '#app/i18n/provider.tsx'
import { useSay } from '#app/i18n/use-say.ts'
import { isBrokenOff } from '#workflows/delivery/status-facts.ts'
import type { NextStep } from '#workflows/process-chart.ts'
import type { ActingRole } from '#workflows/roles.ts'
import { statusKind } from '#workflows/status-line.ts'
import { useEventWords } from '../event/use-event-words.ts'
import { LocalDate } from '../ui/local-date.tsx'
import { Panel } from '../ui/panel.tsx'
import { StatusTag, statusOf } from '../ui/status-tag.tsx'
import { ScrollArea } from '../ui/table.tsx'
import styles from './chart-drawing.module.css'
import { ChartPicture, type DrawnChart } from './chart-drawing-picture.tsx'

type Reached = { event: string; actor: string | null; role: ActingRole; onBehalfOf: string | null }
type ProcessChartPath = readonly { state: string; at: Date | null; by: Reached | null }[]
type ProcessChartSteps = readonly (NextStep & { yours: boolean })[]
type Group = { group: EventGroup }

/** A process chart in words: path so far, present status, next steps and alternatives. */
function ProcessChartList({
	group,
	way,
	steps,
}: Group & { way: ProcessChartPath; steps: ProcessChartSteps }) {
	const t = useTranslations('processChart.list')
	const usual = steps.filter((step) => step.usual)
	const others = steps.filter((step) => !step.usual)
	return (
		<div className={styles.told}>
			<h3>{t('passed')}</h3>
			<ol className={styles.way}>
				{way.map((stop, index) => (
					// biome-ignore lint/suspicious/noArrayIndexKey: a state may be passed twice, and stops are never moved
					<Stop key={index} group={group} stop={stop} first={index === 0} here={index === way.length - 1} />
				))}
			</ol>
			<h3>{t('next')}</h3>
			{usual.length === 0 ? <p>{t('none')}</p> : <Steps group={group} steps={usual} />}
			{others.length > 0 && (
				<>
					<h3>{t('instead')}</h3>
					<Steps group={group} steps={others} />
				</>
			)}
		</div>
	)
}

type StopProps = Group & { stop: ProcessChartPath[number]; first: boolean; here: boolean }

function Stop({ group, stop: { state, at, by }, first, here }: StopProps) {
	const t = useTranslations('processChart.list')
	const sentence = useSentence(group)
	return (
		<li aria-current={here ? 'step' : undefined}>
			<StatusTag {...statusOf(statusKind(group), state)} />
			<div className={styles.note}>
				{here && <strong>{t('here')} </strong>}
				{at && t.rich('since', { when: () => <LocalDate value={at} /> })}{' '}
				{by ? sentence(by) : first && at && t('began')}
				{by?.onBehalfOf && ` ${t('onBehalfOf', { name: isolated(by.onBehalfOf) })}`}
			</div>
		</li>
	)
}

function Steps({ group, steps }: Group & { steps: ProcessChartSteps }) {
	const t = useTranslations('processChart.list')
	const roles = useTranslations('common.roles')
	const words = useEventWords()
	const target = useTarget(group)
	const format = useFormatter()
	return (
		<ul className={styles.steps}>
			{steps.map(({ type, to, yours, ...step }) => (
				<li key={type}>
					<span className={styles.step}>{words(group, type).label}</span>
					<div className={styles.note}>
						{format.list(
							step.roles.map((role) => roles(role)),
							{ type: 'disjunction' },
						)}
						{'. '}
						{target(to)}
						{yours && <strong> {t('yours')}</strong>}
					</div>
				</li>
			))}
		</ul>
	)
}

function useTarget(group: EventGroup) {
	const t = useTranslations('processChart.list')
	const status = useSay('status')
	const format = useFormatter()
	return (states: readonly string[]) => {
		if (states.length === 0) return t('stays')
		const words = states.map((state) => status(`${statusKind(group)}.${state}`))
		return t('to', { states: format.list(words, { type: 'disjunction' }) })
	}
}

function useSentence(group: EventGroup) {
	const t = useSay('events')
	const roles = useTranslations('common.roles')
	return ({ event, actor, role }: Reached) =>
		t(`${group}.${event}.done`, { actor: actor ? isolated(actor) : roles(role) })
}

/** A name keeps its own direction inside a sentence of another language. */
const isolated = (name: string) => `\u2068${name}\u2069`

type ProcessChartProps = {
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
