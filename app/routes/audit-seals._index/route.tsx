import { useLoaderData } from '@remix-run/react'
import { useTranslations } from 'use-intl/react'
import type { ListColumn } from '#app/components/list/list-column.ts'
import { ListPage } from '#app/components/list/list-page.tsx'
import { useDayFilters } from '#app/components/list/use-day-filters.ts'
import { usePlainColumns } from '#app/components/list/use-plain-columns.tsx'
import { LocalDate } from '#app/components/ui/local-date.tsx'
import { Empty } from '#app/components/ui/notice.tsx'
import { Panel } from '#app/components/ui/panel.tsx'
import { getSealList, type SealList } from '#app/domain/audit/seals.server.ts'
import { listStates } from '#app/domain/core/names-of.server.ts'
import { countedOptions } from '#app/forms/lists/filter-values.ts'
import { lists } from '#app/forms/lists/lists.ts'
import { OF_OFFICE, sealPlainColumns } from '#app/forms/lists/seal-list.ts'
import { languageOf } from '#app/i18n/language.server.ts'
import { readingLoader } from '#app/platform/http/signed-in.server.ts'
import { storedDay } from '#workflows/clock/utc-day.ts'
import { isStateRole } from '#workflows/roles.ts'

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
			spec={lists['audit-seals'].spec(role)}
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

type Row = SealList['rows'][number]
type States = readonly { iso3: string; name: string }[]

/** The columns of the audit seals: the day, by which a row is named, and those that can be chosen. */
function useSealColumns(states: States): { name: ListColumn<Row>; columns: ListColumn<Row>[] } {
	const t = useTranslations('auditSeals')
	const names = new Map(states.map(({ iso3, name }) => [iso3, name]))
	const ownerOf = ({ stateIso3 }: Row) => (stateIso3 ? (names.get(stateIso3) ?? stateIso3) : t('office'))
	return {
		name: { name: 'day', label: t('day'), cell: ({ day }) => <LocalDate value={storedDay(day)} /> },
		columns: [
			{ name: 'whose', label: t('whose'), cell: (row) => <bdi>{ownerOf(row)}</bdi> },
			{
				name: 'digest',
				label: t('digest'),
				kind: 'detail',
				cell: ({ digest }) => <code dir="ltr">{digest.slice(0, 16)}…</code>,
			},
			{
				name: 'file',
				label: t('file'),
				cell: (row) => (
					<a
						href={`/audit-seals/${row.id}.json`}
						aria-label={t('downloadOne', {
							day: `\u2066${storedDay(row.day)}\u2069`,
							whose: `\u2068${ownerOf(row)}\u2069`,
						})}
					>
						{t('download')}
					</a>
				),
			},
			...usePlainColumns<Row>(sealPlainColumns),
		],
	}
}

/** A day as it is stored, whatever the time zone of the process. */
