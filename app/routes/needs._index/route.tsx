import { useLoaderData } from '@remix-run/react'
import { useTranslations } from 'use-intl/react'
import { ListPage } from '#app/components/list/list-page.tsx'
import { Empty } from '#app/components/ui/notice.tsx'
import { listStates } from '#app/domain/core/names-of.server.ts'
import { getNeedList } from '#app/domain/needs/list-needs.server.ts'
import { lists } from '#app/forms/lists/lists.ts'
import { languageOf } from '#app/i18n/language.server.ts'
import { readingLoader } from '#app/platform/http/signed-in.server.ts'
import { isStateRole } from '#workflows/roles.ts'
import { useNeedFilters } from './use-need-filters.tsx'
import { needListWords, useNeedColumns } from './use-need-list.tsx'

export const handle = { words: needListWords }

/** The needs of submitted requests: where each stands, since when, and whose turn it is. */
export const loader = readingLoader(async ({ actor, request }) => {
	const language = languageOf(request, actor.language)
	const [list, states] = await Promise.all([
		getNeedList(actor, new URL(request.url).searchParams, language),
		isStateRole(actor.role) ? [] : listStates(actor, language),
	])
	return { ...list, states, role: actor.role }
})

export default function NeedsRoute() {
	const t = useTranslations('lists')
	const { states, officers, role, ...list } = useLoaderData<typeof loader>()
	const { address, counts } = list
	const { name, columns } = useNeedColumns({ states, officers, role })
	return (
		<ListPage
			title={t('names.needs')}
			spec={lists.needs.spec(role)}
			role={role}
			list={list}
			filters={useNeedFilters({ address, counts, officers, role, states })}
			name={name}
			columns={columns}
			keyOf={({ id }) => id}
			count={(count) => t('count.needs', { count })}
			empty={
				<Empty title={t('needs.none')}>
					<p>{t('needs.noneBody')}</p>
				</Empty>
			}
		/>
	)
}
