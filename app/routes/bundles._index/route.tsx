import { useLoaderData } from '@remix-run/react'
import { useTranslations } from 'use-intl/react'
import { ListPage } from '#app/components/list/list-page.tsx'
import { Empty } from '#app/components/ui/notice.tsx'
import { getBundleList } from '#app/domain/bundles/list-bundles.server.ts'
import { listStates } from '#app/domain/core/names-of.server.ts'
import { bundleListSpec } from '#app/forms/lists/bundle-list.ts'
import { languageOf } from '#app/i18n/language.server.ts'
import { readingLoader } from '#app/platform/signed-in.server.ts'
import { useBundleColumns } from './use-bundle-columns.tsx'
import { useBundleFilters } from './use-bundle-filters.ts'

export const handle = { words: ['bundles', 'codes.themes', 'codes.kinds', 'lists'] as const }

export const loader = readingLoader(async ({ actor, request }) => {
	const [list, states] = await Promise.all([
		getBundleList(actor, new URL(request.url).searchParams),
		listStates(actor, languageOf(request, actor.language)),
	])
	return { ...list, states, role: actor.role }
})

export default function BundlesRoute() {
	const t = useTranslations('bundles')
	const { states, role, ...list } = useLoaderData<typeof loader>()
	const { address, counts } = list
	const { name, columns } = useBundleColumns(states)
	return (
		<ListPage
			title={t('title')}
			lead={<p>{t('lead')}</p>}
			spec={bundleListSpec}
			role={role}
			list={list}
			filters={useBundleFilters({ address, counts, states })}
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
