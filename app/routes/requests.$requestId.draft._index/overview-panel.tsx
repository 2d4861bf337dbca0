import { useTranslations } from 'use-intl/react'
import { LinkButton } from '#app/components/ui/link-button.tsx'
import { Panel } from '#app/components/ui/panel.tsx'
import type { TaskList } from '#app/domain/drafts/get-task-list.server.ts'
import styles from './tasks.module.css'

type OverviewPanelProps = { progress: TaskList['progress']; requestId: string; address: string }

/** What is done, what is missing, who still has to act and how long it may take, with the other ways to work on it. */
export function OverviewPanel({ progress, requestId, address }: OverviewPanelProps) {
	const t = useTranslations('tasks.overview')
	const { done, total, missing, minutes, ready } = progress
	const draft = useTranslations('draft.tasks')
	return (
		<Panel title={t('title')}>
			<p>{t('done', { done, total })}</p>
			{minutes > 0 && <p>{draft('minutesLeft', { minutes })}</p>}
			<h3>{draft('whoActs')}</h3>
			<ol className={styles.acts}>
				{!ready && (
					<li>
						<strong>{draft('acts.you')}</strong> <span>{t('toYou', { missing })}</span>
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
