import { useLoaderData } from '@remix-run/react'
import { useFormatter, useTranslations } from 'use-intl/react'
import { ListPage } from '#app/components/list/list-page.tsx'
import { LinkButton } from '#app/components/ui/button.tsx'
import { Empty } from '#app/components/ui/notice.tsx'
import { Panel } from '#app/components/ui/panel.tsx'
import { Table } from '#app/components/ui/table.tsx'
import { UserText } from '#app/components/ui/user-text.tsx'
import { bulkActionsOf } from '#app/domain/core/bulk-actions.ts'
import { listStates } from '#app/domain/core/names-of.server.ts'
import { listDrafts } from '#app/domain/drafts/get-draft.server.ts'
import { getRequestList } from '#app/domain/requests/list-requests.server.ts'
import { listQuery } from '#app/forms/lists/list-address.ts'
import { lists } from '#app/forms/lists/lists.ts'
import { languageOf } from '#app/i18n/language.server.ts'
import { readingLoader } from '#app/platform/http/signed-in.server.ts'
import { may } from '#workflows/abilities.ts'
import { type ActingRole, isStateRole } from '#workflows/roles.ts'
import { useRequestColumns, useRequestFilters } from './use-request-list.tsx'

export const handle = {
	words: [
		'codes.listKinds',
		'work',
		'status',
		'lists',
		'draft.drafts',
		'jointNeeds.tag',
		'processingTime.parties',
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
		may(actor, 'draftRequests') && isWhole ? listDrafts(actor) : null,
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
			actions={
				may({ role }, 'draftRequests') && <LinkButton href="/requests/new">{t('newRequest')}</LinkButton>
			}
			spec={lists.requests.spec(role)}
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
	if (count === 0 || address.filters.due || !lists.requests.spec(role).sorts.due) return null
	const filters = { ...address.filters, due: ['overdue'] }
	return <a href={`/requests${listQuery(address, { filters })}`}>{t('overdue', { count })}</a>
}

/** Why there are no requests and what to do about it. */
function NoRequests({ role }: { role: ActingRole }) {
	const t = useTranslations('work')
	const isDrafter = may({ role }, 'draftRequests')
	return (
		<Empty title={t('requests.none.title')}>
			<p>{t(`requests.none.${isDrafter ? 'drafter' : 'other'}`)}</p>
			{isDrafter && <LinkButton href="/requests/new">{t('newRequest')}</LinkButton>}
		</Empty>
	)
}

type Drafts = Awaited<ReturnType<typeof listDrafts>>
type Draft = Drafts['drafts'][number]

/** The drafts of a State: age, author and missing answers. */
export function DraftsPanel({ drafts, more, now }: Drafts) {
	const t = useTranslations('draft.drafts')
	const tasks = useTranslations('tasks.drafts')
	return (
		<Panel title={t('title')} id="drafts">
			<p>{t('lead')}</p>
			{drafts.length === 0 ? <NoDrafts /> : <DraftsTable drafts={drafts} now={now} />}
			{more && <p>{tasks('more', { count: drafts.length })}</p>}
			<p>
				<a href="/requests/archived">{t('archived')}</a>
			</p>
		</Panel>
	)
}

function NoDrafts() {
	const t = useTranslations()
	return (
		<Empty title={t('draft.drafts.none')}>
			<p>{t('tasks.drafts.noneBody')}</p>
			<LinkButton href="/requests/new">{t('work.newRequest')}</LinkButton>
		</Empty>
	)
}

function DraftsTable({ drafts, now }: Pick<Drafts, 'drafts' | 'now'>) {
	const t = useTranslations('draft.drafts')
	const tasks = useTranslations('tasks.drafts')
	const work = useTranslations('work')
	return (
		<Table
			caption={t('title')}
			captionHidden
			head={[t('request'), tasks('begun'), tasks('begunBy'), t('lastSaved'), t('missing')]}
			rows={drafts.map((draft) => [
				<a key="title" href={`/requests/${draft.id}/draft`}>
					{draft.title ? <UserText>{draft.title}</UserText> : work('untitled')}
				</a>,
				<Age key="begun" since={draft.createdAt} now={now} />,
				<UserText key="by">{draft.begunBy}</UserText>,
				<Age key="saved" since={draft.updatedAt} now={now} />,
				<Missing key="missing" {...draft} />,
			])}
		/>
	)
}

/** "3 days ago", counted by the clock of the server. */
function Age({ since, now }: { since: Date; now: Date }) {
	const format = useFormatter()
	return <time dateTime={since.toISOString()}>{format.relativeTime(since, now)}</time>
}

function Missing({ needs, missing: { answers, toCheck, ready } }: Pick<Draft, 'needs' | 'missing'>) {
	const t = useTranslations('draft.drafts')
	return (
		<>
			{needs === 0 ? t('noNeeds') : t('needs', { needs })}
			{(answers > 0 || ready) && (
				<>
					<br />
					{t('missingCount', { missing: answers })}
				</>
			)}
			{toCheck > 0 && (
				<>
					<br />
					{t('toCheck', { count: toCheck })}
				</>
			)}
		</>
	)
}
