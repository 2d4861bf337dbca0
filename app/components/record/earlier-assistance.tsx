import { useTranslations } from 'use-intl/react'
import type { DeliveryStatus } from '#workflows/delivery/status-facts.ts'
import { LocalDate } from '../ui/local-date.tsx'
import { StatusTag } from '../ui/status-tag.tsx'
import { Table } from '../ui/table.tsx'
import { UserText } from '../ui/user-text.tsx'
import { Codes } from './stated-list.tsx'

type EarlierAssistanceProps = {
	earlier: {
		deliveries: readonly {
			id: string
			programme: string
			status: DeliveryStatus
			openedAt: Date | string
			/** Whether it went to the same unit; otherwise to the same institution. */
			sameUnit: boolean
		}[]
		/** Years, as far as they are stated. */
		declared: readonly {
			partner: string
			subject: string
			from: number | null
			to: number | null
			status: string
		}[]
	}
}

/**
 * What an institution or unit has received: deliveries that this system records, and what its State declares of others.
 * Needs the words `bundles.earlier`, `status` and `codes`.
 */
export function EarlierAssistance({ earlier: { deliveries, declared } }: EarlierAssistanceProps) {
	const t = useTranslations('bundles.earlier')
	return (
		<>
			{deliveries.length + declared.length === 0 && <p>{t('none')}</p>}
			{deliveries.length > 0 && (
				<Table
					caption={t('deliveries')}
					head={[t('programme'), t('status'), t('openedOn'), t('why')]}
					rows={deliveries.map(({ id, programme, status, openedAt, sameUnit }) => [
						<a key="programme" href={`/deliveries/${id}`}>
							<bdi>{programme}</bdi>
						</a>,
						<StatusTag key="status" kind="delivery" status={status} />,
						<LocalDate key="openedOn" value={openedAt} />,
						t(sameUnit ? 'sameUnit' : 'sameAuthority'),
					])}
				/>
			)}
			{declared.length > 0 && (
				<Table
					caption={t('declared')}
					head={[t('partner'), t('subject'), t('period'), t('status')]}
					rows={declared.map(({ partner, subject, from, to, status }) => [
						<UserText key="partner">{partner}</UserText>,
						<UserText key="subject">{subject}</UserText>,
						t('years', { from: String(from ?? ''), to: String(to ?? t('goesOn')) }),
						<Codes key="status" list="supportStatuses" codes={[status]} />,
					])}
				/>
			)}
		</>
	)
}
