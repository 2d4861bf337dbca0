import { useLoaderData } from '@remix-run/react'
import { useTranslations } from 'use-intl/react'
import { ListPage } from '#app/components/list/list-page.tsx'
import { useDayFilters } from '#app/components/list/use-day-filters.ts'
import { Empty } from '#app/components/ui/notice.tsx'
import { receivedEmailOutcomes } from '#app/domain/administration/received-email-outcomes.ts'
import { getReceivedEmails } from '#app/domain/administration/received-emails.server.ts'
import { countedOptions } from '#app/forms/lists/facet-counts.ts'
import { receivedEmailList } from '#app/forms/lists/received-email-list.ts'
import { readingLoader } from '#app/platform/signed-in.server.ts'
import { useReceivedColumns, useReceivedWords } from './use-received-columns.tsx'

export const handle = { words: ['receivedEmails', 'lists'] as const }

export const loader = readingLoader(async ({ actor, request }) => ({
	list: await getReceivedEmails(actor, new URL(request.url).searchParams),
	role: actor.role,
}))

export default function ReceivedEmailsRoute() {
	const t = useTranslations('receivedEmails')
	const { list, role } = useLoaderData<typeof loader>()
	const inWords = useReceivedWords()
	const { name, columns } = useReceivedColumns()
	const outcomes = receivedEmailOutcomes.map((value) => ({ value, label: inWords('outcomes', value) }))
	const counted = Object.keys(list.counts.values.reason).filter((code) => code !== 'none')
	const chosen = list.address.filters.reason ?? []
	const reasons = [...new Set([...counted, ...chosen])].sort()
	return (
		<ListPage
			title={t('title')}
			lead={<p>{t('lead')}</p>}
			spec={receivedEmailList}
			role={role}
			list={list}
			filters={[
				{
					name: 'outcome',
					label: t('outcome'),
					kind: 'many',
					options: countedOptions(list, 'outcome', outcomes),
				},
				{
					name: 'reason',
					label: t('reason'),
					kind: 'many',
					options: reasons.map((value) => ({
						value,
						label: inWords('reasons', value),
						count: list.counts.values.reason[value],
					})),
				},
				...useDayFilters(list.address),
			]}
			name={name}
			columns={columns}
			keyOf={({ id }) => id}
			count={(count) => t('count', { count })}
			empty={<Empty title={t('none')} />}
		/>
	)
}
