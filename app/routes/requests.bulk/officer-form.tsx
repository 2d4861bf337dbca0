import type { ReactNode } from 'react'
import { useTranslations } from 'use-intl/react'
import { useOfficerOptions } from '#app/components/event/event-fields.tsx'
import field from '#app/components/form/field.module.css'
import filter from '#app/components/form/filter-form.module.css'
import { Button } from '#app/components/ui/button.tsx'
import { type Status, StatusTag } from '#app/components/ui/status-tag.tsx'
import { Reference, UserText } from '#app/components/ui/user-text.tsx'

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
	<StatusTag {...({ kind: rank === null ? 'request' : 'need', status } as Status)} />
)
