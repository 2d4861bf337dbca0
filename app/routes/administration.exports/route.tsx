import { useLoaderData } from '@remix-run/react'
import { useTranslations } from 'use-intl/react'
import { ListPage } from '#app/components/list/list-page.tsx'
import { useDayFilters } from '#app/components/list/use-day-filters.ts'
import { Empty } from '#app/components/ui/notice.tsx'
import { getExportLog } from '#app/domain/exports/export-log.server.ts'
import { exportKinds } from '#app/forms/export.ts'
import { exportLogList } from '#app/forms/lists/export-log-list.ts'
import { countedOptions } from '#app/forms/lists/facet-counts.ts'
import { readingLoader } from '#app/platform/signed-in.server.ts'
import { useExportColumns } from './use-export-columns.tsx'

export const handle = { words: ['exports', 'access.reads.allTitle', 'lists'] as const }

export const loader = readingLoader(async ({ actor, request }) => ({
	list: await getExportLog(actor, new URL(request.url).searchParams),
	role: actor.role,
}))

export default function ExportsRoute() {
	const t = useTranslations('exports')
	const reads = useTranslations('access.reads')
	const { list, role } = useLoaderData<typeof loader>()
	const { name, columns } = useExportColumns()
	const kinds = exportKinds.map((value) => ({ value, label: t(`what.${value}`) }))
	return (
		<ListPage
			title={t('list.title')}
			lead={
				<p>
					{t('list.lead')} <a href="/administration/access-log">{reads('allTitle')}</a>
				</p>
			}
			spec={exportLogList}
			role={role}
			list={list}
			filters={[
				{ name: 'person', label: t('list.person'), kind: 'text', options: [] },
				{ name: 'what', label: t('which'), kind: 'many', options: countedOptions(list, 'what', kinds) },
				...useDayFilters(list.address),
			]}
			name={name}
			columns={columns}
			keyOf={({ id }) => id}
			count={(count) => t('list.count', { count })}
			empty={<Empty title={t('list.none')} />}
		/>
	)
}
