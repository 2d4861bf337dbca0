import { useTranslations } from 'use-intl/react'
import { FilterForm } from '#app/components/filter-form.tsx'
import { LinkButton } from '#app/components/link-button.tsx'
import type { RequestStatus } from '#workflows/request/chart.ts'

type RequestFiltersProps = {
	filter: { text?: string | undefined; status?: string | undefined; stateIso3?: string | undefined }
	statuses: readonly RequestStatus[]
	/** None for a reader who sees one State only. */
	states: readonly { iso3: string; name: string }[]
	filtered: boolean
}

/** Narrows the list of requests by words, status and State. */
export function RequestFilters({ filter, statuses, states, filtered }: RequestFiltersProps) {
	const t = useTranslations('work.requests')
	const status = useTranslations('status.request')
	const any = t('any')
	const ofStates = {
		...{ name: 'state', label: t('state'), value: filter.stateIso3, any },
		options: states.map(({ iso3, name }) => ({ value: iso3, label: name })),
	}
	const ofStatus = {
		...{ name: 'status', label: t('status'), value: filter.status, any },
		options: statuses.map((name) => ({ value: name, label: status(name) })),
	}
	const ofText = { name: 'text', label: t('text'), value: filter.text }
	return (
		<FilterForm
			filters={states.length > 0 ? [ofText, ofStatus, ofStates] : [ofText, ofStatus]}
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
