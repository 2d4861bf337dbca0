import { useLoaderData } from '@remix-run/react'
import { useTranslations } from 'use-intl/react'
import type { ListColumn } from '#app/components/list/list-column.ts'
import { ListPage } from '#app/components/list/list-page.tsx'
import { useDayFilters } from '#app/components/list/use-day-filters.ts'
import { usePlainColumns } from '#app/components/list/use-plain-columns.tsx'
import { LocalDate } from '#app/components/ui/local-date.tsx'
import { Empty } from '#app/components/ui/notice.tsx'
import { listStates } from '#app/domain/core/names-of.server.ts'
import { accessedItems } from '#app/domain/core/record-access.server.ts'
import { type AccessLog, getAccessLog } from '#app/domain/visibility/access-log.server.ts'
import { countedOptions } from '#app/forms/lists/filter-values.ts'
import { lists } from '#app/forms/lists/lists.ts'
import { accessLogPlainColumns } from '#app/forms/lists/log-lists.ts'
import { languageOf } from '#app/i18n/language.server.ts'
import { readingLoader } from '#app/platform/http/signed-in.server.ts'

export const handle = { words: ['access.reads', 'access.things', 'lists'] as const }

export const loader = readingLoader(async ({ actor, request }) => ({
	list: await getAccessLog(actor, new URL(request.url).searchParams),
	states: await listStates(actor, languageOf(request, actor.language)),
	items: accessedItems,
	role: actor.role,
}))

type Row = AccessLog['rows'][number]

export default function AccessLogRoute() {
	const t = useTranslations('access.reads')
	const things = useTranslations('access.things')
	const roles = useTranslations('common.roles')
	const { list, states, items, role } = useLoaderData<typeof loader>()
	const stateNames = new Map(states.map(({ iso3, name }) => [iso3, name]))
	const ofStates = states.map(({ iso3, name }) => ({ value: iso3, label: name }))
	const ofItems = items.map((value) => ({ value, label: things(value) }))
	const columns: ListColumn<Row>[] = [
		{ name: 'role', label: t('role'), cell: (row) => roles(row.role) },
		{ name: 'what', label: t('what'), cell: ({ what }) => things(what) },
		{ name: 'state', label: t('state'), cell: ({ stateIso3 }) => stateNames.get(stateIso3) ?? stateIso3 },
		...usePlainColumns<Row>(accessLogPlainColumns),
	]
	return (
		<ListPage
			title={t('allTitle')}
			lead={<p>{t('lead')}</p>}
			spec={lists['access-log'].spec(role)}
			role={role}
			list={list}
			filters={[
				{ name: 'person', label: t('person'), kind: 'text', options: [] },
				{
					name: 'state',
					label: t('state'),
					kind: 'many',
					options: countedOptions(list, 'state', ofStates),
				},
				{ name: 'what', label: t('what'), kind: 'many', options: countedOptions(list, 'what', ofItems) },
				...useDayFilters(list.address),
			]}
			name={{ name: 'at', label: t('when'), cell: ({ at }) => <LocalDate value={at} withTime /> }}
			columns={columns}
			keyOf={({ id }) => id}
			count={(count) => t('count', { count })}
			empty={<Empty title={t('allNone')} />}
		/>
	)
}
