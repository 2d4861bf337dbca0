import { useLoaderData } from '@remix-run/react'
import { useTranslations } from 'use-intl/react'
import { ListPage } from '#app/components/list/list-page.tsx'
import { useDayFilters } from '#app/components/list/use-day-filters.ts'
import { Empty } from '#app/components/ui/notice.tsx'
import { Panel } from '#app/components/ui/panel.tsx'
import { getSealList } from '#app/domain/audit/seal-list.server.ts'
import { listStates } from '#app/domain/core/names-of.server.ts'
import { countedOptions } from '#app/forms/lists/facet-counts.ts'
import { OF_OFFICE, sealListSpec } from '#app/forms/lists/seal-list.ts'
import { languageOf } from '#app/i18n/language.server.ts'
import { readingLoader } from '#app/platform/signed-in.server.ts'
import { isStateRole } from '#workflows/roles.ts'
import { useSealColumns } from './use-seal-columns.tsx'

export const handle = { words: ['auditSeals', 'lists'] as const }

export const loader = readingLoader(async ({ actor, request }) => ({
	list: await getSealList(actor, new URL(request.url).searchParams),
	states: await listStates(actor, languageOf(request, actor.language)),
	role: actor.role,
}))

export default function SealsRoute() {
	const t = useTranslations('auditSeals')
	const { list, states, role } = useLoaderData<typeof loader>()
	const owners = [
		{ value: OF_OFFICE, label: t('office') },
		...states.map(({ iso3, name }) => ({ value: iso3, label: name })),
	]
	const { name, columns } = useSealColumns(states)
	const ofOwners = { name: 'of', label: t('filter'), kind: 'many' } as const
	return (
		<ListPage
			title={t('title')}
			lead={<p>{t('lead')}</p>}
			spec={sealListSpec(role)}
			role={role}
			list={list}
			filters={[
				...(isStateRole(role) ? [] : [{ ...ofOwners, options: countedOptions(list, 'of', owners) }]),
				...useDayFilters(list.address),
			]}
			name={name}
			columns={columns}
			keyOf={({ id }) => id}
			count={(count) => t('count', { count })}
			empty={
				<Empty title={t('none.title')}>
					<p>{t('none.body')}</p>
				</Empty>
			}
			after={
				<Panel title={t('what.title')}>
					<p>{t('what.keep')}</p>
					<p>
						{t('what.check')} <a href="/audit-seals/verify">{t('what.link')}</a>
					</p>
				</Panel>
			}
		/>
	)
}
