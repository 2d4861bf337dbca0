import { useLoaderData } from '@remix-run/react'
import { useTranslations } from 'use-intl/react'
import { usePeriodName } from '#app/components/figures/use-period-options.ts'
import { Page } from '#app/components/layout/page.tsx'
import { LinkButton } from '#app/components/ui/button.tsx'
import { LocalDate } from '#app/components/ui/local-date.tsx'
import { Empty } from '#app/components/ui/notice.tsx'
import { StatusTag } from '#app/components/ui/status-tag.tsx'
import { Table } from '#app/components/ui/table.tsx'
import { Reference } from '#app/components/ui/user-text.tsx'
import { listReports } from '#app/domain/report/editing/list-reports.server.ts'
import { filterValue } from '#app/forms/address-values.ts'
import { readingLoader } from '#app/platform/http/signed-in.server.ts'

export const handle = { words: ['reports', 'agendaAnnex.title', 'status.report', 'figures.periods'] as const }

export const loader = readingLoader(({ actor, request }) => listReports(actor, filterValue(request, 'after')))

export default function ReportsRoute() {
	const t = useTranslations('reports')
	const periodName = usePeriodName()
	const annex = useTranslations('agendaAnnex')
	const { reports, next, mayBegin, preparesAnnex } = useLoaderData<typeof loader>()
	return (
		<Page
			title={t('title')}
			lead={<p>{t('lead')}</p>}
			actions={
				<>
					{preparesAnnex && (
						<LinkButton href="/reports/agenda-annex" tone="secondary">
							{annex('title')}
						</LinkButton>
					)}
					{mayBegin && <LinkButton href="/reports/new">{t('new')}</LinkButton>}
				</>
			}
		>
			{reports.length === 0 ? (
				<Empty title={t('none')}>
					<p>{t('noneBody')}</p>
				</Empty>
			) : (
				<Table
					caption={t('title')}
					captionHidden
					head={[t('period'), t('fields.symbol'), t('status'), t('fields.dated'), t('changed')]}
					rows={reports.map(({ id, period, symbol, status, dated, updatedAt }) => [
						<a key="period" href={`/reports/${id}`}>
							{t('titleOf', { period: periodName(period) })}
						</a>,
						symbol && <Reference key="symbol">{symbol}</Reference>,
						<StatusTag key="status" kind="report" status={status} />,
						<LocalDate key="dated" value={dated} />,
						<LocalDate key="changed" value={updatedAt} short />,
					])}
				/>
			)}
			{next && (
				<p>
					<LinkButton href={`/reports?after=${encodeURIComponent(next)}`} tone="quiet">
						{t('older')}
					</LinkButton>
				</p>
			)}
		</Page>
	)
}
