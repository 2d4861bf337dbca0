import { useTranslations } from 'use-intl/react'
import { Codes } from '#app/components/record/stated-list.tsx'
import { LocalDate } from '#app/components/ui/local-date.tsx'
import { Panel } from '#app/components/ui/panel.tsx'
import { StatusTag } from '#app/components/ui/status-tag.tsx'
import { Table } from '#app/components/ui/table.tsx'
import { UserText } from '#app/components/ui/user-text.tsx'
import type { SimilarNeedsView } from '#app/domain/bundles/find-similar-needs.server.ts'

/** Earlier support to the same authority or unit, through UNODC and by others. */
export function EarlierPanel({ earlier: { deliveries, declared } }: Pick<SimilarNeedsView, 'earlier'>) {
	const t = useTranslations('bundles.earlier')
	return (
		<Panel title={t('title')} id="earlier">
			<p>{t('lead')}</p>
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
		</Panel>
	)
}
