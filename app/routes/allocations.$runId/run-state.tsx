import { useTranslations } from 'use-intl/react'
import { ActionForm } from '#app/components/form/action-form.tsx'
import { TextArea } from '#app/components/form/text-field.tsx'
import { Button } from '#app/components/ui/button.tsx'
import { FactList } from '#app/components/ui/fact-list.tsx'
import { LocalDate } from '#app/components/ui/local-date.tsx'
import { Notice } from '#app/components/ui/notice.tsx'
import { Panel } from '#app/components/ui/panel.tsx'
import { Progress } from '#app/components/ui/progress.tsx'
import { UserText } from '#app/components/ui/user-text.tsx'
import type { AllocationView } from '#app/domain/allocation/get-allocation.server.ts'
import type { Wrong } from './line-decision.tsx'

/** Whether a run is still being computed. */
export const isUnderWay = (run: Pick<AllocationView, 'status'> | undefined) =>
	run?.status === 'queued' || run?.status === 'running'

type RunStateProps = { run: AllocationView; confirmed: { proposed: number; of: number } | null }

/** Status and outcome of a run, and how far it is while it is under way. */
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
			{isUnderWay(run) && <UnderWay run={run} />}
		</>
	)
}

function UnderWay({ run: { id, progress, stage } }: { run: AllocationView }) {
	const t = useTranslations('allocation')
	return (
		<Progress
			done={progress}
			total={100}
			text={t('progress', { percent: progress })}
			stage={t(`stages.${stage === 'gathering' || stage === 'solving' ? stage : 'waiting'}`)}
			again={`/allocations/${id}`}
		/>
	)
}

/** Confirming and discarding the proposal. */
export function DecisionPanels({ run, wrong }: { run: AllocationView; wrong: Wrong }) {
	const t = useTranslations('allocation')
	const { confirming, mayDrop, revision, status } = run
	const here = wrong?.typed.type === 'drop' ? wrong : undefined
	return (
		<>
			{confirming && (
				<Panel title={t('confirm.title')} id="confirm">
					{confirming === 'second' ? (
						<p>{t('confirm.second')}</p>
					) : (
						<>
							<p>{t('confirm.lead')}</p>
							<ActionForm>
								<input type="hidden" name="revision" value={revision} />
								<Button name="type" value="confirm">
									{t(status === 'confirmed' ? 'confirm.more' : 'confirm.button')}
								</Button>
							</ActionForm>
						</>
					)}
				</Panel>
			)}
			{mayDrop && (
				<Panel title={t('drop.title')} id="drop">
					<ActionForm
						errors={here?.errors}
						values={here?.typed}
						labelOf={() => t('drop.reason')}
						sends={{ name: 'type', value: 'drop' }}
					>
						<input type="hidden" name="revision" value={revision} />
						<TextArea name="reason" label={t('drop.reason')} rows={2} required />
						<Button name="type" value="drop" tone="danger">
							{t('drop.button')}
						</Button>
					</ActionForm>
				</Panel>
			)}
		</>
	)
}
