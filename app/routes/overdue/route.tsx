import { useLoaderData } from '@remix-run/react'
import { useTranslations } from 'use-intl/react'
import { Page } from '#app/components/layout/page.tsx'
import { Empty } from '#app/components/ui/notice.tsx'
import { Panel } from '#app/components/ui/panel.tsx'
import { listStates } from '#app/domain/core/names-of.server.ts'
import { getOverdue } from '#app/domain/work/get-overdue.server.ts'
import { listOrder, readListAddress } from '#app/forms/lists/list-address.ts'
import { overdueList } from '#app/forms/lists/short-lists.ts'
import { languageOf } from '#app/i18n/language.server.ts'
import { readingLoader } from '#app/platform/http/signed-in.server.ts'
import { isStateRole } from '#workflows/roles.ts'
import { LateActions, LateDeliveries, LateRequests } from './late-tables.tsx'

export const handle = {
	words: [
		'lists.late',
		'lists.left',
		'lists.names',
		'work.head',
		'work.untitled',
		'work.noReference',
		'status.request',
		'status.delivery',
		'timeline',
		'settings.targets.names',
		'calendar',
	] as const,
}

export const loader = readingLoader(async ({ actor, request }) => {
	const language = languageOf(request, actor.language)
	const address = readListAddress(overdueList, new URL(request.url).searchParams)
	const [late, states] = await Promise.all([
		getOverdue(actor, language, listOrder(overdueList, address)),
		isStateRole(actor.role) ? [] : listStates(actor, language),
	])
	return { ...late, states, address }
})

export default function OverdueRoute() {
	const t = useTranslations('lists.late')
	const { requests, deliveries, items, states, address } = useLoaderData<typeof loader>()
	const names = new Map(states.map(({ iso3, name }) => [iso3, name]))
	const nothing = (items ?? []).length + (requests?.rows.length ?? 0) + (deliveries?.rows.length ?? 0) === 0
	return (
		<Page title={t('title')} lead={<p>{t('lead')}</p>}>
			{nothing && (
				<Empty title={t('none')}>
					<p>{t('noneBody')}</p>
				</Empty>
			)}
			{items && items.length > 0 && <LateActions items={items} address={address} />}
			{requests && requests.rows.length > 0 && (
				<Panel title={t('requests')} id="requests">
					<LateRequests rows={requests.rows} names={names} address={address} />
					<p>
						<a href="/requests?only=overdue">{t('allRequests')}</a>
					</p>
				</Panel>
			)}
			{deliveries && deliveries.rows.length > 0 && (
				<Panel title={t('deliveries')} id="deliveries">
					<LateDeliveries rows={deliveries.rows} names={names} address={address} />
					<p>
						<a href="/deliveries?due=overdue">{t('allDeliveries')}</a>
					</p>
				</Panel>
			)}
		</Page>
	)
}
