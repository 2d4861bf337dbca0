import { useLoaderData } from '@remix-run/react'
import { useTranslations } from 'use-intl/react'
import { Page } from '#app/components/layout/page.tsx'
import { ListTools } from '#app/components/list/list-tools.tsx'
import { ListViews } from '#app/components/list/list-views.tsx'
import { WholeList } from '#app/components/list/whole-list.tsx'
import { LinkButton } from '#app/components/ui/button.tsx'
import { Empty } from '#app/components/ui/notice.tsx'
import { bulkActionsOf } from '#app/domain/core/bulk-actions.ts'
import { listStates } from '#app/domain/core/names-of.server.ts'
import { listDrafts } from '#app/domain/drafts/get-draft.server.ts'
import { COUNTED } from '#app/domain/lists/facet-counts.ts'
import { getRequestList } from '#app/domain/requests/get-request-list.server.ts'
import { defaultViews } from '#app/forms/lists/default-views.ts'
import { listQuery } from '#app/forms/lists/list-address.ts'
import { requestListSpec, requestOrder } from '#app/forms/lists/request-list.ts'
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
	const words = useTranslations('lists')
	const actions = useTranslations('workload.actions')
	const { states, drafts, role, bulk, address, counts, officers, ...list } = useLoaderData<typeof loader>()
	const spec = requestListSpec(role)
	const filters = useRequestFilters({ address, counts, officers, role, states })
	const { name, columns } = useRequestColumns({ states, officers, role })
	const offered = columns.filter((column) => (spec.columns as readonly string[]).includes(column.name))
	const views = [
		...defaultViews(role).map(({ name, query }) => ({
			id: null,
			label: words(`views.${name}`),
			query,
			isOwn: false,
			pinned: true,
		})),
		...list.views.map(({ name, ...view }) => ({ ...view, label: name })),
	]
	return (
		<Page
			title={t('requests.title')}
			actions={
				<>
					{role === 'drafter' && <LinkButton href="/requests/new">{t('newRequest')}</LinkButton>}
					<ListTools
						list={spec.name}
						address={address}
						columns={offered}
						shown={list.columns}
						mayExport={list.mayExport}
					/>
				</>
			}
		>
			<ListViews list={spec.name} path={spec.path} address={address} views={views} />
			{drafts && <DraftsPanel {...drafts} />}
			<WholeList
				caption={t('requests.title')}
				spec={spec}
				address={address}
				order={requestOrder(spec, address)}
				filters={filters}
				name={name}
				columns={offered.filter((column) => (list.columns as readonly string[]).includes(column.name))}
				rows={list.rows}
				keyOf={({ id }) => id}
				previous={list.previous}
				next={list.next}
				total={{ count: counts.total, most: COUNTED, words: (count) => words('count.requests', { count }) }}
				alert={<OverdueLink count={counts.values.due.overdue ?? 0} address={address} role={role} />}
				empty={<NoRequests filtered={Object.keys(address.filters).length > 0} role={role} />}
				bulk={
					bulk.length > 0
						? {
								action: '/requests/bulk',
								actions: bulk.map((each) => ({ name: each, label: actions(each) })),
								nameOf: ({ reference, title }) => reference ?? title,
							}
						: undefined
				}
			/>
		</Page>
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

/** Why the list is empty and what to do about it. */
function NoRequests({ filtered, role }: { filtered: boolean; role: ActingRole }) {
	const t = useTranslations('work')
	const reason = filtered ? 'filtered' : role === 'drafter' ? 'drafter' : 'other'
	return (
		<Empty title={t('requests.none.title')}>
			<p>{t(`requests.none.${reason}`)}</p>
			{reason === 'drafter' && <LinkButton href="/requests/new">{t('newRequest')}</LinkButton>}
		</Empty>
	)
}
