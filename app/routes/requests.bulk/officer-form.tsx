import type { ReactNode } from 'react'
import { useTranslations } from 'use-intl/react'
import { useOfficerOptions } from '#app/components/event/event-panel.tsx'
import field from '#app/components/form/field.module.css'
import filter from '#app/components/form/filter-form.module.css'
import { useOutcome } from '#app/components/form/use-refusal.ts'
import { Button, LinkButton } from '#app/components/ui/button.tsx'
import { Notice } from '#app/components/ui/notice.tsx'
import { StatusTag, statusOf } from '#app/components/ui/status-tag.tsx'
import { Table } from '#app/components/ui/table.tsx'
import { Reference, UserText } from '#app/components/ui/user-text.tsx'
import type { BulkResult } from '#app/domain/bulk/take-bulk.server.ts'

type OfficerFormProps = {
	action: string
	ids: readonly string[]
	officers: Parameters<typeof useOfficerOptions>[0]
	chosen: string | undefined
}

/** Chooses the new officer, so that the page can show for each request whether that is possible. */
export function OfficerForm({ action, ids, officers, chosen }: OfficerFormProps) {
	const t = useTranslations('workload.bulk')
	const form = useTranslations('form')
	const options = useOfficerOptions(officers)
	return (
		<form method="get" className={filter.filter}>
			<input type="hidden" name="action" value={action} />
			{ids.map((id) => (
				<input key={id} type="hidden" name="id" value={id} />
			))}
			<div className={filter.wide}>
				<label className={field.label} htmlFor="officer">
					{t('officer')}
				</label>
				<select id="officer" name="officer" className={field.select} defaultValue={chosen ?? ''} required>
					<option value="">{form('choose')}</option>
					{options.map(({ value, label }) => (
						<option key={value} value={value}>
							{label}
						</option>
					))}
				</select>
			</div>
			<Button tone={chosen ? 'secondary' : 'primary'}>{t('show')}</Button>
			{!chosen && <p>{t('officerFirst')}</p>}
		</form>
	)
}

type Row = { requestId: string; reference: string | null; title: string; rank: number | null; status: string }

/** The request, or the need of it. */
export function RowName({ requestId, reference, title, rank, children }: Row & { children?: ReactNode }) {
	const t = useTranslations('workload.bulk')
	return (
		<>
			<a href={`/requests/${requestId}`}>
				<Reference>{reference ?? requestId}</Reference>
			</a>
			<div>
				{rank === null ? <UserText>{title}</UserText> : t('need', { rank, title: `\u2068${title}\u2069` })}
			</div>
			{children}
		</>
	)
}

/** The status of the request; of the need where a number is given. */
export const RowStatus = ({ rank, status }: Row) => (
	<StatusTag {...statusOf(rank === null ? 'request' : 'need', status)} />
)

type ResultPanelProps = { results: readonly BulkResult[]; action: string; officerId: string | undefined }

/** The outcome and the present status of each row. */
export function ResultPanel({ results, action, officerId }: ResultPanelProps) {
	const t = useTranslations('workload.results')
	const bulk = useTranslations('workload.bulk')
	const outcome = useOutcome()
	const done = results.filter((row) => row.outcome === 'done').length
	const left = results.filter((row) => row.outcome !== 'done' && row.outcome !== 'already')
	const again = new URLSearchParams({ action, ...(officerId && { officer: officerId }) })
	for (const id of new Set(left.map(({ requestId }) => requestId))) again.append('id', id)
	return (
		<>
			<Notice tone={left.length === 0 ? 'success' : 'warning'} title={t('summary', { done })}>
				<p>{t('rest', { rest: left.length })}</p>
			</Notice>
			<Table
				caption={t('caption')}
				captionHidden
				head={[bulk('request'), t('result'), t('now')]}
				rows={results.map((row) => [
					<RowName key="name" {...row} />,
					outcome(row),
					<RowStatus key="status" {...row} />,
				])}
			/>
			<p>
				{left.length > 0 && (
					<LinkButton href={`/requests/bulk?${again}`} tone="secondary">
						{t('again')}
					</LinkButton>
				)}{' '}
				<LinkButton href="/requests" tone="quiet">
					{t('back')}
				</LinkButton>
			</p>
		</>
	)
}
