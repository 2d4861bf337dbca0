import { useTranslations } from 'use-intl/react'
import { FilterForm } from '#app/components/form/filter-form.tsx'
import { LinkButton } from '#app/components/ui/button.tsx'
import { requestParts } from '#app/forms/address-values.ts'
import type { RequestStatus } from '#workflows/request/chart.ts'

export type RequestFilterValues = {
	text?: string | undefined
	status?: string | undefined
	stateIso3?: string | undefined
	officerId?: string | undefined
	only?: string | undefined
}

type RequestFiltersProps = {
	filter: RequestFilterValues
	statuses: readonly RequestStatus[]
	/** None for a reader who sees one State only. */
	states: readonly { iso3: string; name: string }[]
	/** None for a reader who does not follow UNODC's work. */
	officers: readonly { id: string; name: string }[]
	filtered: boolean
}

/** Filters the list of requests by words, status and State. */
export function RequestFilters({ filter, statuses, states, officers, filtered }: RequestFiltersProps) {
	const list = useTranslations('workload.list')
	const t = useTranslations('work.requests')
	const status = useTranslations('status.request')
	const any = t('any')
	const ofStates = {
		name: 'state',
		label: t('state'),
		value: filter.stateIso3,
		any,
		options: states.map(({ iso3, name }) => ({ value: iso3, label: name })),
	}
	const ofStatus = {
		name: 'status',
		label: t('status'),
		value: filter.status,
		any,
		options: statuses.map((name) => ({ value: name, label: status(name) })),
	}
	const ofOfficer = {
		name: 'officer',
		label: list('officer'),
		value: filter.officerId,
		any,
		options: officers.map(({ id, name }) => ({ value: id, label: name })),
	}
	const ofPart = {
		name: 'only',
		label: list('only'),
		value: filter.only,
		any,
		options: requestParts.map((part) => ({ value: part, label: list(`parts.${part}`) })),
	}
	const ofText = { name: 'text', label: t('text'), value: filter.text }
	return (
		<FilterForm
			filters={[
				ofText,
				ofStatus,
				...(states.length > 0 ? [ofStates] : []),
				...(officers.length > 0 ? [ofOfficer, ofPart] : []),
			]}
			button={t('find')}
		>
			{filtered && (
				<LinkButton tone="quiet" href="/requests">
					{t('clear')}
				</LinkButton>
			)}
		</FilterForm>
	)
}
