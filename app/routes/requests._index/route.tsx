import { useLoaderData } from '@remix-run/react'
import { useTranslations } from 'use-intl/react'
import { Page } from '#app/components/layout/page.tsx'
import { LinkButton } from '#app/components/ui/button.tsx'
import { bulkActionsOf } from '#app/domain/core/bulk-actions.ts'
import { listStates } from '#app/domain/core/names-of.server.ts'
import { listDrafts } from '#app/domain/drafts/get-draft.server.ts'
import { listRequests } from '#app/domain/requests/list-requests.server.ts'
import { listOfficerNames } from '#app/domain/workload/list-officers.server.ts'
import { filterChoice, filterValue, requestParts } from '#app/forms/address-values.ts'
import { languageOf } from '#app/i18n/language.server.ts'
import { readingLoader } from '#app/platform/signed-in.server.ts'
import { requestWorkflow } from '#workflows/request/workflow.ts'
import { isStateRole } from '#workflows/roles.ts'
import { BulkBar } from './bulk-bar.tsx'
import { DraftsPanel } from './drafts-panel.tsx'
import { RequestFilters, type RequestFilterValues } from './request-filters.tsx'
import { NoRequests, RequestTable } from './request-table.tsx'

export const handle = {
	words: [
		...(['work', 'status', 'draft.drafts', 'tasks.drafts', 'workload.list', 'workload.actions'] as const),
	] as const,
}

const followsOfficers = new Set<string>(['triageOfficer', 'caseOfficer', 'headquartersApprover'])

export const loader = readingLoader(async ({ actor, request }) => {
	const ofState = isStateRole(actor.role)
	const statuses = requestWorkflow.states.filter((status) => !ofState || status !== 'approval')
	const filter = {
		text: filterValue(request, 'text'),
		status: filterChoice(request, 'status', statuses),
		stateIso3: ofState ? undefined : filterValue(request, 'state'),
		officerId: followsOfficers.has(actor.role) ? filterValue(request, 'officer') : undefined,
		only: followsOfficers.has(actor.role) ? filterChoice(request, 'only', requestParts) : undefined,
	}
	const first = !filterValue(request, 'after')
	const filtered = Object.values(filter).some((value) => value !== undefined)
	const [page, states, officers, drafts] = await Promise.all([
		listRequests(actor, { ...filter, after: filterValue(request, 'after') }),
		ofState ? [] : listStates(actor, languageOf(request, actor.language)),
		followsOfficers.has(actor.role) ? listOfficerNames(actor) : [],
		actor.role === 'drafter' && first && !filtered ? listDrafts(actor) : null,
	])
	const bulk = bulkActionsOf(actor.role)
	return { ...page, filter, filtered, statuses, states, officers, role: actor.role, first, drafts, bulk }
})

export default function RequestsRoute() {
	const t = useTranslations('work')
	const { rows, next, filter, filtered, role, states, first, drafts, bulk, ...choices } =
		useLoaderData<typeof loader>()
	return (
		<Page
			title={t('requests.title')}
			actions={role === 'drafter' && <LinkButton href="/requests/new">{t('newRequest')}</LinkButton>}
		>
			{drafts && <DraftsPanel {...drafts} />}
			<RequestFilters filter={filter} states={states} filtered={filtered} {...choices} />
			{rows.length === 0 ? (
				<NoRequests filtered={filtered} role={role} />
			) : (
				<>
					<RequestTable
						rows={rows}
						states={states}
						role={role}
						ticks={bulk.length > 0}
						byDue={filter.only === 'overdue'}
					/>
					{bulk.length > 0 && <BulkBar actions={bulk} />}
				</>
			)}
			<Pages first={first} next={next} filter={filter} />
		</Page>
	)
}

function Pages({
	first,
	next,
	filter,
}: {
	first: boolean
	next: string | null
	filter: RequestFilterValues
}) {
	const t = useTranslations()
	const { text, status, stateIso3: state, officerId: officer, only } = filter
	const known = { text, status, state, officer, only }
	const address = (after: string | null) => {
		const pairs = Object.entries({ ...known, after }).filter((pair): pair is [string, string] =>
			Boolean(pair[1]),
		)
		return `/requests?${new URLSearchParams(pairs)}`
	}
	if (first && !next) return null
	return (
		<nav aria-label={t('work.requests.title')}>
			{!first && (
				<LinkButton tone="quiet" href={address(null)}>
					{t('work.requests.first')}
				</LinkButton>
			)}
			{next && (
				<LinkButton tone="secondary" href={address(next)}>
					{t('common.next')}
				</LinkButton>
			)}
		</nav>
	)
}
