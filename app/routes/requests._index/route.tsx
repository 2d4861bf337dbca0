import { useLoaderData } from '@remix-run/react'
import { useTranslations } from 'use-intl/react'
import { ListPage } from '#app/components/list/list-page.tsx'
import { LinkButton } from '#app/components/ui/button.tsx'
import { Empty } from '#app/components/ui/notice.tsx'
import { bulkActionsOf } from '#app/domain/core/bulk-actions.ts'
import { listStates } from '#app/domain/core/names-of.server.ts'
import { listDrafts } from '#app/domain/drafts/get-draft.server.ts'
import { getRequestList } from '#app/domain/requests/list-requests.server.ts'
import { listQuery } from '#app/forms/lists/list-address.ts'
import { requestListSpec } from '#app/forms/lists/request-list.ts'
import { languageOf } from '#app/i18n/language.server.ts'
import { readingLoader } from '#app/platform/signed-in.server.ts'
import { type ActingRole, isStateRole } from '#workflows/roles.ts'
import { DraftsPanel } from './drafts-panel.tsx'
import { useRequestColumns } from './use-request-columns.tsx'
import { useRequestFilters } from './use-request-filters.ts'

export const handle = {
	words: [
		'work',
		'status',
		'lists',
		'draft.drafts',
		'jointNeeds.tag',
		'tasks.drafts',
		'workload.list',
		'workload.actions',
	] as const,
}

export const loader = readingLoader(async ({ actor, request }) => {
	const params = new URL(request.url).searchParams
	const ofState = isStateRole(actor.role)
	const isWhole = params.size === 0
	const [list, states, drafts] = await Promise.all([
		getRequestList(actor, params),
		ofState ? [] : listStates(actor, languageOf(request, actor.language)),
		actor.role === 'drafter' && isWhole ? listDrafts(actor) : null,
	])
	return { ...list, states, drafts, role: actor.role, bulk: bulkActionsOf(actor.role) }
})

export default function RequestsRoute() {
	const t = useTranslations('work')
	const words = useTranslations('lists.count')
	const actions = useTranslations('workload.actions')
	const { states, drafts, role, bulk, officers, ...list } = useLoaderData<typeof loader>()
	const { address, counts } = list
	const { name, columns } = useRequestColumns({ states, officers, role })
	return (
		<ListPage
			title={t('requests.title')}
			actions={role === 'drafter' && <LinkButton href="/requests/new">{t('newRequest')}</LinkButton>}
			spec={requestListSpec(role)}
			role={role}
			list={list}
			filters={useRequestFilters({ address, counts, officers, role, states })}
			name={name}
			columns={columns}
			keyOf={({ id }) => id}
			count={(count) => words('requests', { count })}
			alert={<OverdueLink count={counts.values.due.overdue ?? 0} address={address} role={role} />}
			empty={<NoRequests role={role} />}
			bulk={
				bulk.length > 0
					? {
							action: '/requests/bulk',
							actions: bulk.map((each) => ({ name: each, label: actions(each) })),
							nameOf: ({ reference, title }) => reference ?? title,
						}
					: undefined
			}
		>
			{drafts && <DraftsPanel {...drafts} />}
		</ListPage>
	)
}

type Address = Parameters<typeof listQuery>[0]

/** Those of the list that are overdue, for readers who are told so. */
function OverdueLink({ count, address, role }: { count: number; address: Address; role: ActingRole }) {
	const t = useTranslations('lists.count')
	if (count === 0 || address.filters.due || !requestListSpec(role).sorts.due) return null
	const filters = { ...address.filters, due: ['overdue'] }
	return <a href={`/requests${listQuery(address, { filters })}`}>{t('overdue', { count })}</a>
}

/** Why there are no requests and what to do about it. */
function NoRequests({ role }: { role: ActingRole }) {
	const t = useTranslations('work')
	const isDrafter = role === 'drafter'
	return (
		<Empty title={t('requests.none.title')}>
			<p>{t(`requests.none.${isDrafter ? 'drafter' : 'other'}`)}</p>
			{isDrafter && <LinkButton href="/requests/new">{t('newRequest')}</LinkButton>}
		</Empty>
	)
}
