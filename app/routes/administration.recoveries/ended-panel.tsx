import { useTranslations } from 'use-intl/react'
import type { ListColumn } from '#app/components/list/list-column.ts'
import { useDayFilters } from '#app/components/list/use-day-filters.ts'
import { WholeList } from '#app/components/list/whole-list.tsx'
import { LocalDate } from '#app/components/ui/local-date.tsx'
import { Panel } from '#app/components/ui/panel.tsx'
import { UserText } from '#app/components/ui/user-text.tsx'
import type { EndedRecoveries } from '#app/domain/accounts/recovery/ended-recoveries.server.ts'
import { endedRecoveryList, endedStages } from '#app/forms/lists/ended-recovery-list.ts'
import { COUNTED, countedOptions } from '#app/forms/lists/facet-counts.ts'
import { listOrder } from '#app/forms/lists/list-address.ts'

type Row = EndedRecoveries['rows'][number]

/** The decided removals of second factors as a list. */
export function EndedPanel({ list }: { list: EndedRecoveries }) {
	const t = useTranslations('recovery.office')
	const none = useTranslations('lists.none')
	const stages = endedStages.map((value) => ({ value, label: t(`stage.${value}`) }))
	const isFiltered = Object.keys(list.address.filters).length > 0
	const named = (name: string | null) => name && <bdi>{name}</bdi>
	const columns: ListColumn<Row>[] = [
		{ name: 'result', label: t('result'), cell: ({ stage }) => t(`stage.${stage}`) },
		{ name: 'on', label: t('on'), cell: ({ on }) => <LocalDate value={on} withTime /> },
		{ name: 'first', label: t('first'), cell: ({ first }) => named(first) },
		{
			name: 'identified',
			label: t('identified'),
			cell: ({ identifiedBy }) => identifiedBy && <UserText>{identifiedBy}</UserText>,
		},
		{ name: 'second', label: t('second'), cell: ({ second }) => named(second) },
		{ name: 'refusedBy', label: t('refusedBy'), cell: ({ refusedBy }) => named(refusedBy) },
		{
			name: 'refusal',
			label: t('refusal'),
			cell: ({ refusal }) => refusal && <UserText>{refusal}</UserText>,
		},
	]
	return (
		<Panel title={t('ended')} id="ended">
			<WholeList
				caption={t('ended')}
				spec={endedRecoveryList}
				address={list.address}
				order={listOrder(endedRecoveryList, list.address)}
				filters={[
					{
						name: 'result',
						label: t('result'),
						kind: 'many',
						options: countedOptions(list, 'result', stages),
					},
					...useDayFilters(list.address),
				]}
				name={{ name: 'person', label: t('person'), cell: ({ person }) => named(person) ?? '—' }}
				columns={columns}
				rows={list.rows}
				keyOf={({ id }) => id}
				previous={list.previous}
				next={list.next}
				total={{ count: list.counts.total, most: COUNTED, words: (count) => t('count', { count }) }}
				empty={<p>{isFiltered ? none('title') : t('noneEnded')}</p>}
			/>
		</Panel>
	)
}
