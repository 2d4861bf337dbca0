import { useTranslations } from 'use-intl/react'
import { useCodeOptions } from '#app/components/event/use-event-words.ts'
import type { ListFilter } from '#app/components/list/list-filters.tsx'
import { requestWorkflow } from '#workflows/request/workflow.ts'
import { kinds, subregions } from '#workflows/vocabulary.ts'

/** A filter of every kind: words, several choices with their numbers, one choice, one of many, and a day. */
export function useInventedFilters(): ListFilter[] {
	const names = useTranslations('lists.names')
	const status = useTranslations('status.request')
	const t = useTranslations('componentGallery')
	const codes = useCodeOptions()
	return [
		{ name: 'text', label: names('request'), kind: 'text', options: [] },
		{
			name: 'status',
			label: names('status'),
			kind: 'many',
			options: requestWorkflow.states.map((value, index) => ({
				value,
				label: status(value),
				count: index ** 3,
			})),
		},
		{ name: 'kind', label: t('one'), kind: 'one', options: codes('kinds', kinds) },
		{
			name: 'subregion',
			label: names('state'),
			kind: 'select',
			options: codes('subregions', subregions),
			isMore: true,
		},
		{ name: 'since', label: names('submitted'), kind: 'day', options: [], isMore: true },
	]
}
