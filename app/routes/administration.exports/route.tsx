import { useLoaderData } from '@remix-run/react'
import { useTranslations } from 'use-intl/react'
import type { ListColumn } from '#app/components/list/list-column.ts'
import { ListPage } from '#app/components/list/list-page.tsx'
import { useDayFilters } from '#app/components/list/use-day-filters.ts'
import { usePlainColumns } from '#app/components/list/use-plain-columns.tsx'
import { LocalDate } from '#app/components/ui/local-date.tsx'
import { Empty } from '#app/components/ui/notice.tsx'
import { type ExportLog, getExportLog } from '#app/domain/exports/export-log.server.ts'
import { exportKinds } from '#app/forms/export.ts'
import { countedOptions } from '#app/forms/lists/filter-values.ts'
import { lists } from '#app/forms/lists/lists.ts'
import { exportLogPlainColumns } from '#app/forms/lists/log-lists.ts'
import { readingLoader } from '#app/platform/http/signed-in.server.ts'
import { isSystem } from '#workflows/roles.ts'

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
			spec={lists['export-log'].spec(role)}
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

type Row = ExportLog['rows'][number]

/** The columns of the export log: the time, by which a row is named, and those that can be chosen. */
export function useExportColumns(): { name: ListColumn<Row>; columns: ListColumn<Row>[] } {
	const t = useTranslations('exports')
	const roles = useTranslations('common.roles')
	const titles = useTranslations('lists.titles')
	return {
		name: { name: 'at', label: t('list.when'), cell: ({ at }) => <LocalDate value={at} withTime /> },
		columns: [
			{
				name: 'what',
				label: t('which'),
				cell: ({ what, list }) => (
					<>
						{t(`what.${what}`)} {list && <small>{titles(list)}</small>}
					</>
				),
			},
			{
				name: 'role',
				label: t('list.role'),
				kind: 'detail',
				cell: ({ role }) => !isSystem(role) && roles(role),
			},
			...usePlainColumns<Row>(exportLogPlainColumns),
		],
	}
}
