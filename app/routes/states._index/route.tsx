import { redirect } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { useTranslations } from 'use-intl/react'
import { ListPage } from '#app/components/list/list-page.tsx'
import { LinkButton } from '#app/components/ui/button.tsx'
import { Empty } from '#app/components/ui/notice.tsx'
import { getStateList } from '#app/domain/states/state-list.server.ts'
import { lists } from '#app/forms/lists/lists.ts'
import { languageOf } from '#app/i18n/language.server.ts'
import { readingLoader } from '#app/platform/http/signed-in.server.ts'
import { may } from '#workflows/abilities.ts'
import { isStateRole } from '#workflows/roles.ts'
import { useStateColumns, useStateFilters } from './use-state-list.tsx'

export const handle = {
	words: [
		'codes.listKinds',
		'stateList',
		'stateRecord.groups',
		'states.head',
		'states.noMission',
		'states.entry.new',
		'codes.regions',
		'codes.treatyStatuses',
		'lists',
	] as const,
}

export const loader = readingLoader(async ({ actor, request }) => {
	// A State has one page to read: its own.
	if (isStateRole(actor.role)) throw redirect(`/states/${actor.stateIso3}`)
	const params = new URL(request.url).searchParams
	const list = await getStateList(actor, params, languageOf(request, actor.language))
	return { ...list, role: actor.role }
})

export default function StatesRoute() {
	const t = useTranslations('stateList')
	const contacts = useTranslations('states')
	const { role, most, ...list } = useLoaderData<typeof loader>()
	const { address, counts } = list
	const { name, columns } = useStateColumns(most)
	return (
		<ListPage
			title={t('title')}
			actions={
				may({ role }, 'keepReferenceData') && (
					<LinkButton href="/administration/states/new" tone="secondary">
						{contacts('entry.new')}
					</LinkButton>
				)
			}
			spec={lists.states.spec(role)}
			role={role}
			list={list}
			filters={useStateFilters({ address, counts, role })}
			name={name}
			columns={columns}
			keyOf={({ id }) => id}
			count={(count) => t('count', { count })}
			empty={
				<Empty title={t('none')}>
					<p>{t('noneBody')}</p>
				</Empty>
			}
		/>
	)
}
