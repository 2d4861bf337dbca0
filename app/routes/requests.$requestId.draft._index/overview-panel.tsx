import { useTranslations } from 'use-intl/react'
import { LinkButton } from '#app/components/ui/button.tsx'
import { Panel } from '#app/components/ui/panel.tsx'
import { ProgressBar } from '#app/components/ui/progress.tsx'
import { Table } from '#app/components/ui/table.tsx'
import type { SectionProgress } from '#app/domain/drafts/draft-progress.server.ts'
import type { TaskList } from '#app/domain/drafts/get-task-list.server.ts'
import type { RequestSection } from '#app/forms/section-names.ts'
import { hasWords } from '#app/i18n/use-say.ts'
import styles from './tasks.module.css'

type NextSectionProps = Pick<TaskList, 'progress' | 'needs'> & { address: string }

/** Leads to the first section that is not complete, and once all are complete to sending the draft. */
export function NextSection({ progress: { sections, ready }, needs, address }: NextSectionProps) {
	const t = useTranslations('request.draft')
	const send = useTranslations('draft.tasks.send')
	if (ready) return <LinkButton href="#send">{send('button')}</LinkButton>
	const pages = [
		...sections.map(({ section, state }) => ({ state, href: `${address}/${section}` })),
		...needs.flatMap(({ id, sections: own }) =>
			own.map(({ section, state }) => ({ state, href: `${address}/needs/${id}/${section}` })),
		),
	]
	const next = pages.find(({ state }) => state !== 'complete')
	return <LinkButton href={next?.href ?? '#needs'}>{t('open')}</LinkButton>
}

type OverviewPanelProps = { progress: TaskList['progress']; requestId: string; address: string }

/** Progress, missing answers, the next actors and the estimated time, with the other ways to work on the draft. */
export function OverviewPanel({ progress, requestId, address }: OverviewPanelProps) {
	const t = useTranslations('tasks.overview')
	const { done, total, missing, toCheck, minutes, ready } = progress
	const draft = useTranslations('draft.tasks')
	const drafts = useTranslations('draft.drafts')
	return (
		<Panel title={t('title')}>
			<ProgressBar done={done} total={total} text={t('done', { done, total })} />
			{minutes > 0 && <p>{draft('minutesLeft', { minutes })}</p>}
			<h3>{draft('nextSteps')}</h3>
			<ol className={styles.acts}>
				{!ready && (
					<li>
						<strong>{draft('acts.you')}</strong> <span>{t('toYou', { missing })}</span>
						{toCheck > 0 && (
							<>
								<br />
								<span>{drafts('toCheck', { count: toCheck })}</span>
							</>
						)}
					</li>
				)}
				<li>{draft('acts.focalPoint')}</li>
				<li>{draft('acts.unodc')}</li>
			</ol>
			<div className={styles.ways}>
				<LinkButton href={`/requests/${requestId}/filing`} tone="secondary">
					{t('review')}
				</LinkButton>
				<LinkButton href={`${address}/workbook`} tone="quiet">
					{t('workbook')}
				</LinkButton>
				<LinkButton href={`${address}/attachments`} tone="quiet">
					{t('attachments')}
				</LinkButton>
			</div>
		</Panel>
	)
}

type Sections = readonly SectionProgress<RequestSection>[]

/** The sections of the request itself, with a link to each, and to each of its missing answers. */
export function SectionsTable({ sections, address }: { sections: Sections; address: string }) {
	const t = useTranslations('draft')
	return (
		<Table
			caption={t('tasks.progress')}
			captionHidden
			head={[t('tasks.section'), t('tasks.progress')]}
			rows={sections.map((progress) => [
				<a key="link" href={`${address}/${progress.section}`}>
					{t(`sections.${progress.section}`)}
				</a>,
				<Progress key="progress" {...progress} address={`${address}/${progress.section}`} />,
			])}
		/>
	)
}

type ProgressProps = SectionProgress<RequestSection> & { address: string }

function Progress({ section, state, missing, fields, address }: ProgressProps) {
	const t = useTranslations('draft')
	const text = t(`tasks.states.${state}`, { missing })
	if (fields.length === 0 || state === 'notStarted') return text
	const labelOf = (name: string) => {
		const key = `${section}.${name.split('.')[0]}`
		return hasWords(t, key) ? t(key) : t(`sections.${section}`)
	}
	return (
		<details className={styles.missing}>
			<summary>{text}</summary>
			<ul>
				{firstOfEach(fields).map((name) => (
					<li key={name}>
						<a href={`${address}#section-${name}`}>{labelOf(name)}</a>
					</li>
				))}
			</ul>
		</details>
	)
}

/** One link for a group or a table, to its first missing field. */
const firstOfEach = (fields: readonly string[]) => {
	const groups = fields.map((name) => name.split('.')[0])
	return fields.filter((_, index) => groups.indexOf(groups[index]) === index)
}
