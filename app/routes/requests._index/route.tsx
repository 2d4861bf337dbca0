import { useLoaderData } from '@remix-run/react'
import { useTranslations } from 'use-intl/react'
import { LinkButton } from '#app/components/link-button.tsx'
import { Page } from '#app/components/page.tsx'
import { listDrafts } from '#app/domain/list-drafts.server.ts'
import { listRequests } from '#app/domain/list-requests.server.ts'
import { listStates } from '#app/domain/list-states.server.ts'
import { filterChoice, filterValue } from '#app/forms/filter-values.ts'
import { languageOf } from '#app/i18n/language.server.ts'
import { signedInLoader } from '#app/platform/signed-in.server.ts'
import { requestWorkflow } from '#workflows/request/workflow.ts'
import { isStateRole } from '#workflows/roles.ts'
import { DraftsPanel } from './drafts-panel.tsx'
import { RequestFilters } from './request-filters.tsx'
import { NoRequests, RequestTable } from './request-table.tsx'

export const handle = { words: ['work', 'status', 'draft.drafts', 'tasks.drafts'] as const, scripts: false }

export const loader = signedInLoader(async ({ actor, request }) => {
	const ofState = isStateRole(actor.role)
	const statuses = requestWorkflow.states.filter((status) => !ofState || status !== 'approval')
	const filter = {
		text: filterValue(request, 'text'),
		status: filterChoice(request, 'status', statuses),
		stateIso3: ofState ? undefined : filterValue(request, 'state'),
	}
	const page = await listRequests(actor, { ...filter, after: filterValue(request, 'after') })
	const states = ofState ? [] : await listStates(actor, languageOf(request, actor.language))
	const first = !filterValue(request, 'after')
	const filtered = Object.values(filter).some((value) => value !== undefined)
	const drafts = actor.role === 'drafter' && first && !filtered ? await listDrafts(actor) : null
	return { ...page, filter, filtered, statuses, states, role: actor.role, first, drafts }
})

export default function RequestsRoute() {
	const t = useTranslations('work')
	const { rows, next, filter, filtered, statuses, states, role, first, drafts } =
		useLoaderData<typeof loader>()
	return (
		<Page
			title={t('requests.title')}
			actions={role === 'drafter' && <LinkButton href="/requests/new">{t('newRequest')}</LinkButton>}
		>
			{drafts && <DraftsPanel {...drafts} />}
			<RequestFilters filter={filter} statuses={statuses} states={states} filtered={filtered} />
			{rows.length === 0 ? (
				<NoRequests filtered={filtered} role={role} />
			) : (
				<RequestTable rows={rows} states={states} role={role} />
			)}
			<Pages first={first} next={next} filter={filter} />
		</Page>
	)
}

type Filter = { text?: string | undefined; status?: string | undefined; stateIso3?: string | undefined }

function Pages({ first, next, filter }: { first: boolean; next: string | null; filter: Filter }) {
	const t = useTranslations()
	const known = { text: filter.text, status: filter.status, state: filter.stateIso3 }
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
