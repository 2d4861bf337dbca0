import { useFormatter, useTranslations } from 'use-intl/react'
import { Empty } from '#app/components/empty.tsx'
import { LocalDate } from '#app/components/local-date.tsx'
import { Panel } from '#app/components/panel.tsx'
import { StatusTag } from '#app/components/status-tag.tsx'
import { Table } from '#app/components/table.tsx'
import { UserText } from '#app/components/user-text.tsx'
import type { ProgrammeView } from '#app/domain/get-programme.server.ts'

/** Needs the programme has been asked to help with. */
export function NeedsPanel({ needs }: Pick<ProgrammeView, 'needs'>) {
	const t = useTranslations('programmes.needs')
	const format = useFormatter()
	return (
		<Panel title={t('title')}>
			{needs.length === 0 ? (
				<Empty title={t('none')} />
			) : (
				<Table
					caption={t('title')}
					captionHidden
					head={[t('need'), t('state'), t('status'), t('quantity')]}
					numeric={[3]}
					rows={needs.map(({ id, requestId, title, state, status, quantity }) => [
						<a key="need" href={`/requests/${requestId}/needs/${id}`}>
							<UserText>{title}</UserText>
						</a>,
						state,
						<StatusTag key="status" kind="need" status={status} />,
						quantity === null ? null : format.number(quantity),
					])}
				/>
			)}
		</Panel>
	)
}

/** Deliveries of the programme that the reader may see. */
export function DeliveriesPanel({ deliveries }: Pick<ProgrammeView, 'deliveries'>) {
	const t = useTranslations('programmes.deliveries')
	const format = useFormatter()
	return (
		<Panel title={t('title')}>
			{deliveries.length === 0 ? (
				<Empty title={t('none')} />
			) : (
				<Table
					caption={t('title')}
					captionHidden
					head={[t('state'), t('openedOn'), t('status'), t('quantity')]}
					numeric={[3]}
					rows={deliveries.map(({ id, state, openedAt, status, quantity }) => [
						<a key="state" href={`/deliveries/${id}`}>
							{state}
						</a>,
						<LocalDate key="openedOn" value={openedAt} />,
						<StatusTag key="status" kind="delivery" status={status} />,
						format.number(quantity),
					])}
				/>
			)}
		</Panel>
	)
}
