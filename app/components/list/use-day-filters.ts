import { useFormatter, useTranslations } from 'use-intl/react'
import type { ListAddress } from '#app/forms/lists/list-address.ts'
import type { ListFilter } from './list-filters.tsx'

const names = ['from', 'to'] as const

/** The filters of a list by the first and the last day, both included; a chosen day is told as the language writes it. */
export function useDayFilters({ filters }: Pick<ListAddress, 'filters'>): ListFilter[] {
	const t = useTranslations('lists.filters')
	const format = useFormatter()
	const shown = (day: string) => format.dateTime(new Date(day), { dateStyle: 'long', timeZone: 'UTC' })
	return names.map((name) => ({
		name,
		label: t(name),
		kind: 'day',
		isMore: true,
		options: (filters[name] ?? []).map((day) => ({ value: day, label: shown(day) })),
	}))
}
