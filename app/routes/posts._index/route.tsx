import { useLoaderData } from '@remix-run/react'
import { useTranslations } from 'use-intl/react'
import { FilterForm } from '#app/components/form/filter-form.tsx'
import { Page } from '#app/components/layout/page.tsx'
import { PostTable } from '#app/components/record/post-table.tsx'
import { LinkButton } from '#app/components/ui/button.tsx'
import { Empty } from '#app/components/ui/notice.tsx'
import { listStates } from '#app/domain/core/names-of.server.ts'
import { listPosts } from '#app/domain/people/posts/posts.server.ts'
import { filterChoice, filterValue } from '#app/forms/address-values.ts'
import { languageOf } from '#app/i18n/language.server.ts'
import { readingLoader } from '#app/platform/signed-in.server.ts'
import { isStateRole, roles } from '#workflows/roles.ts'

const kinds = ['vacant', 'closed'] as const

export const handle = { words: ['posts', 'account.people', 'codes.regions'] as const }

export const loader = readingLoader(async ({ actor, request }) => {
	const filter = {
		text: filterValue(request, 'text'),
		role: filterChoice(request, 'role', roles),
		stateIso3: filterValue(request, 'state'),
	}
	const kind = filterChoice(request, 'kind', kinds)
	const flags = { vacant: kind === 'vacant', closed: kind === 'closed' }
	return {
		filter,
		kind,
		posts: await listPosts(actor, { ...filter, ...flags }),
		states: await listStates(actor, languageOf(request, actor.language)),
		ofOffice: !isStateRole(actor.role),
	}
})

export default function PostsRoute() {
	const t = useTranslations('posts')
	const navigation = useTranslations('common.navigation')
	const { posts, states } = useLoaderData<typeof loader>()
	const names = Object.fromEntries(states.map(({ iso3, name }) => [iso3, name]))
	return (
		<Page
			title={t('title')}
			lead={<p>{t('lead')}</p>}
			actions={
				<LinkButton tone="secondary" href="/people">
					{navigation('people')}
				</LinkButton>
			}
		>
			<Filters />
			{posts.length === 0 ? (
				<Empty title={t('none.title')}>
					<p>{t('none.body')}</p>
				</Empty>
			) : (
				<PostTable posts={posts} states={names} />
			)}
		</Page>
	)
}

function Filters() {
	const t = useTranslations('posts')
	const common = useTranslations('common')
	const { filter, kind, states, ofOffice } = useLoaderData<typeof loader>()
	const ofState = ['drafter', 'focalPoint', 'mission'] as const
	const roleOptions = (ofOffice ? roles : ofState).map((role) => ({
		value: role,
		label: common(`roles.${role}`),
	}))
	const stateOptions = states.map(({ iso3, name }) => ({ value: iso3, label: name }))
	return (
		<FilterForm
			filters={[
				{ name: 'text', label: t('text'), value: filter.text },
				{ name: 'role', label: t('head.role'), value: filter.role, any: t('anyRole'), options: roleOptions },
				...(ofOffice ? [stateFilter(t('head.place'), t('anyState'), filter.stateIso3, stateOptions)] : []),
				{
					name: 'kind',
					label: t('kind.label'),
					value: kind,
					any: t('kind.any'),
					options: kinds.map((one) => ({ value: one, label: t(`kind.${one}`) })),
				},
			]}
			button={common('actions.search')}
		/>
	)
}

const stateFilter = (
	label: string,
	any: string,
	value: string | undefined,
	options: { value: string; label: string }[],
) => ({ name: 'state', label, any, value, options })
