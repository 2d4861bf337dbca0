import { useLoaderData } from '@remix-run/react'
import { useTranslations } from 'use-intl/react'
import type { ListColumn } from '#app/components/list/list-column.ts'
import { ListPage } from '#app/components/list/list-page.tsx'
import { useDayFilters } from '#app/components/list/use-day-filters.ts'
import { usePlainColumns } from '#app/components/list/use-plain-columns.tsx'
import { LocalDate } from '#app/components/ui/local-date.tsx'
import { Empty } from '#app/components/ui/notice.tsx'
import { getReceivedEmails, type ReceivedEmails } from '#app/domain/administration/received-emails.server.ts'
import { countedOptions } from '#app/forms/lists/filter-values.ts'
import { lists } from '#app/forms/lists/lists.ts'
import { receivedEmailPlainColumns } from '#app/forms/lists/log-lists.ts'
import { useSay, wordOf } from '#app/i18n/use-say.ts'
import { readingLoader } from '#app/platform/http/signed-in.server.ts'

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
			spec={lists['received-emails'].spec(role)}
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

type Row = ReceivedEmails['rows'][number]

/** The columns of the received e-mails: the time, by which a row is named, and those that can be chosen. */
function useReceivedColumns(): { name: ListColumn<Row>; columns: ListColumn<Row>[] } {
	const t = useTranslations('receivedEmails')
	const inWords = useReceivedWords()
	return {
		name: { name: 'at', label: t('at'), cell: ({ receivedAt }) => <LocalDate value={receivedAt} withTime /> },
		columns: [
			{
				name: 'reason',
				label: t('reason'),
				cell: ({ reason }) => reason && <small>{inWords('reasons', reason)}</small>,
			},
			{
				name: 'toDo',
				label: t('toDo'),
				cell: ({ advice }) => advice && <small>{t(`advice.${advice}`)}</small>,
			},
			{
				name: 'size',
				label: t('size'),
				kind: 'number',
				cell: ({ size }) => t('sizeOf', { kilobytes: Math.max(1, Math.round(size / 1024)) }),
			},
			...usePlainColumns<Row>(receivedEmailPlainColumns),
		],
	}
}

/** An outcome or a reason in words; a code of an earlier release is shown as it is. */
function useReceivedWords() {
	const say = useSay('receivedEmails')
	return (kind: 'outcomes' | 'reasons', code: string) => wordOf(say, `${kind}.${code}`, code)
}

/** Every outcome of a received e-mail, in the order of the filter. */
const receivedEmailOutcomes = [
	'message',
	'refused',
	'bounce',
	'delay',
	'outOfOffice',
	'delivered',
	'receipt',
	'calendarReply',
	'complaint',
	'challenge',
	'list',
	'loop',
] as const
