import { useTranslations } from 'use-intl/react'
import { column } from '#app/components/list/list-column.ts'
import type { ListFilter } from '#app/components/list/list-filters.tsx'
import { LocalDate } from '#app/components/ui/local-date.tsx'
import type { AllocationList } from '#app/domain/allocation/list-allocations.server.ts'
import {
	type AllocationColumn,
	allocationScopes,
	allocationStatuses,
} from '#app/forms/lists/allocation-list.ts'
import { countedOptions } from '#app/forms/lists/facet-counts.ts'
import { ScopeName } from './start-form.tsx'

type Row = AllocationList['rows'][number]

/** The columns of the list of allocation runs. */
export function useAllocationColumns() {
	const t = useTranslations('allocation')
	const of = column<AllocationColumn, Row>
	return {
		name: {
			name: 'run',
			label: t('columns.run'),
			cell: ({ id, scope, programme }: Row) => (
				<a href={`/allocations/${id}`}>
					<ScopeName scope={scope} programme={programme} />
				</a>
			),
		},
		columns: [
			of('status', t('columns.status'), ({ status }) => t(`statuses.${status}`)),
			of('started', t('columns.started'), ({ startedAt }) => <LocalDate value={startedAt} />),
			of('by', t('columns.by'), ({ startedBy }) => <bdi>{startedBy}</bdi>),
			of('finished', t('finished'), ({ finishedAt }) => finishedAt && <LocalDate value={finishedAt} />),
		],
	}
}

/** The filters of the list of allocation runs. */
export function useAllocationFilters(counted: Pick<AllocationList, 'address' | 'counts'>): ListFilter[] {
	const t = useTranslations('allocation')
	const statuses = allocationStatuses.map((value) => ({ value, label: t(`statuses.${value}`) }))
	const scopes = allocationScopes.map((value) => ({ value, label: t(`scopes.${value}`) }))
	return [
		{
			name: 'status',
			label: t('columns.status'),
			kind: 'many',
			options: countedOptions(counted, 'status', statuses),
		},
		{
			name: 'scope',
			label: t('columns.run'),
			kind: 'many',
			options: countedOptions(counted, 'scope', scopes),
		},
	]
}
