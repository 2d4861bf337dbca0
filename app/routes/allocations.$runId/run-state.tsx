import { useRevalidator } from '@remix-run/react'
import { useEffect } from 'react'
import { useTranslations } from 'use-intl/react'
import { FactList } from '#app/components/ui/fact-list.tsx'
import { LocalDate } from '#app/components/ui/local-date.tsx'
import { Notice } from '#app/components/ui/notice.tsx'
import { UserText } from '#app/components/ui/user-text.tsx'
import type { AllocationView } from '#app/domain/allocation/get-allocation.server.ts'

const PAUSE = 2000

/** Whether a run is still being computed. */
export const isUnderWay = (run: Pick<AllocationView, 'status'> | undefined) =>
	run?.status === 'queued' || run?.status === 'running'

type RunStateProps = { run: AllocationView; confirmed: { proposed: number; of: number } | null }

/** Status and outcome of a run. While it is under way the page reloads itself. */
export function RunState({ run, confirmed }: RunStateProps) {
	const t = useTranslations('allocation')
	const { status, startedAt, startedBy, confirmedBy, confirmedAt, reason } = run
	return (
		<>
			{confirmed && (
				<Notice
					tone={confirmed.proposed === confirmed.of ? 'success' : 'warning'}
					title={t('confirm.done', confirmed)}
				/>
			)}
			{status === 'failed' && (
				<Notice tone="danger" title={t('failed')}>
					<p>{t('failedBody')}</p>
				</Notice>
			)}
			{status === 'dropped' && (
				<Notice title={t('dropped')}>
					<UserText block>{reason ?? ''}</UserText>
				</Notice>
			)}
			{status === 'confirmed' && !confirmed && (
				<Notice title={t('confirmed')}>
					{confirmedBy && <p>{t('confirmedBy', { name: `\u2068${confirmedBy}\u2069` })}</p>}
					{confirmedAt && <LocalDate value={confirmedAt} />}
				</Notice>
			)}
			<FactList
				items={[
					{ label: t('columns.status'), value: t(`statuses.${status}`) },
					{ label: t('columns.started'), value: <LocalDate value={startedAt} /> },
					{ label: t('columns.by'), value: <bdi>{startedBy ?? ''}</bdi> },
				]}
			/>
			{isUnderWay(run) && <Progress run={run} />}
		</>
	)
}

function Progress({ run: { progress, stage } }: { run: AllocationView }) {
	const t = useTranslations('allocation')
	const { revalidate } = useRevalidator()
	useEffect(() => {
		const timer = setInterval(revalidate, PAUSE)
		return () => clearInterval(timer)
	}, [revalidate])
	const text = t('progress', { percent: progress })
	return (
		<div>
			<p role="status">
				{t(`stages.${stage === 'gathering' || stage === 'solving' ? stage : 'waiting'}`)} {t('refresh')}
			</p>
			<progress max={100} value={progress} aria-label={text}>
				{text}
			</progress>
			<noscript>
				<meta httpEquiv="refresh" content="5" />
			</noscript>
		</div>
	)
}
