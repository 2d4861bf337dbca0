import { useLoaderData } from '@remix-run/react'
import { useTranslations } from 'use-intl/react'
import { countedFilter } from '#app/components/list/filter-kinds.ts'
import { column } from '#app/components/list/list-column.ts'
import type { ListFilter } from '#app/components/list/list-filters.tsx'
import { ListPage } from '#app/components/list/list-page.tsx'
import { usePlainColumns } from '#app/components/list/use-plain-columns.tsx'
import { NextHolder, Place, PostHolder } from '#app/components/record/post-table.tsx'
import { LinkButton } from '#app/components/ui/button.tsx'
import { Empty } from '#app/components/ui/notice.tsx'
import { UserText } from '#app/components/ui/user-text.tsx'
import { listStates } from '#app/domain/core/names-of.server.ts'
import { getPostList, type PostList } from '#app/domain/people/posts/list-posts.server.ts'
import { lists } from '#app/forms/lists/lists.ts'
import { type PostColumn, postPlainColumns, postStatuses } from '#app/forms/lists/post-list.ts'
import { languageOf } from '#app/i18n/language.server.ts'
import { readingLoader } from '#app/platform/http/signed-in.server.ts'
import { isStateRole, roles, stateRoles } from '#workflows/roles.ts'

export const handle = { words: ['posts', 'account.people', 'codes.regions', 'lists'] as const }

export const loader = readingLoader(async ({ actor, request }) => ({
	list: await getPostList(actor, new URL(request.url).searchParams),
	states: await listStates(actor, languageOf(request, actor.language)),
	role: actor.role,
}))

type Row = PostList['rows'][number]

export default function PostsRoute() {
	const t = useTranslations('posts')
	const navigation = useTranslations('common.navigation')
	const roleNames = useTranslations('common.roles')
	const { list, states, role } = useLoaderData<typeof loader>()
	const names = new Map(states.map(({ iso3, name }) => [iso3, name]))
	const of = column<PostColumn, Row>
	return (
		<ListPage
			title={t('title')}
			lead={<p>{t('lead')}</p>}
			actions={
				<LinkButton tone="secondary" href="/people">
					{navigation('people')}
				</LinkButton>
			}
			spec={lists.posts.spec(role)}
			role={role}
			list={list}
			filters={usePostFilters()}
			name={{
				name: 'title',
				label: t('head.post'),
				cell: ({ id, title, role: ofPost }) => (
					<a href={`/posts/${id}`}>
						<UserText>{title || roleNames(ofPost)}</UserText>
					</a>
				),
			}}
			columns={[
				of(
					'place',
					t('head.place'),
					({ stateIso3, ...row }) => (
						<Place {...row} state={stateIso3 && (names.get(stateIso3) ?? stateIso3)} />
					),
					'text',
				),
				of('holder', t('head.holder'), (row) =>
					row.status === 'closed' ? t('kind.closed') : <PostHolder holder={holderOf(row)} />,
				),
				of('next', t('head.next'), (row) => <NextHolder successor={nextOf(row)} />, 'detail'),
				...usePlainColumns<Row>(postPlainColumns),
			]}
			keyOf={({ id }) => id}
			count={(count) => t('count', { count })}
			empty={
				<Empty title={t('none.title')}>
					<p>{t('none.body')}</p>
				</Empty>
			}
		/>
	)
}

const holderOf = ({ holderId, holderName, suspendedAt }: Row) =>
	holderId === null ? null : { id: holderId, name: holderName ?? '', suspendedAt }
const nextOf = ({ nextFrom, nextName }: Row) => nextFrom && { name: nextName ?? '', from: nextFrom }

function usePostFilters(): ListFilter[] {
	const t = useTranslations('posts')
	const lists = useTranslations('lists.names')
	const roleNames = useTranslations('common.roles')
	const { list, states, role } = useLoaderData<typeof loader>()
	const readable = isStateRole(role) ? stateRoles : roles
	return [
		{ name: 'text', label: t('text'), kind: 'text', options: [] },
		countedFilter(
			list,
			'role',
			t('head.role'),
			readable.map((value) => ({ value, label: roleNames(value) })),
		),
		countedFilter(
			list,
			'status',
			t('kind.label'),
			postStatuses.map((value) => ({ value, label: t(`kind.${value}`) })),
		),
		...(isStateRole(role)
			? []
			: [
					countedFilter(
						list,
						'state',
						lists('state'),
						states.map(({ iso3, name }) => ({ value: iso3, label: name })),
					),
				]),
	]
}
