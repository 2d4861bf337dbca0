import { useTranslations } from 'use-intl/react'
import { FilterForm } from '#app/components/form/filter-form.tsx'
import { LocalDate } from '#app/components/ui/local-date.tsx'
import { Panel } from '#app/components/ui/panel.tsx'
import { StatusTag } from '#app/components/ui/status-tag.tsx'
import { Table } from '#app/components/ui/table.tsx'
import { Reference, UserText } from '#app/components/ui/user-text.tsx'
import type { CopyableRequest } from '#app/domain/submissions/copyable-requests.server.ts'

type EarlierRequestsProps = {
	requests: readonly CopyableRequest[]
	/** What was searched for. */
	words?: string | undefined
	next: string | null
	isFirst: boolean
}

/** The requests of the State that a new one can begin as a copy of; nothing where there is none. */
export function EarlierRequests({ requests, words, next, isFirst }: EarlierRequestsProps) {
	const t = useTranslations('draft.copy')
	const isAll = isFirst && !words
	if (isAll && requests.length === 0) return null
	const searched = words ? { q: words } : undefined
	return (
		<Panel title={t('title')} id="earlier">
			<p>{t('lead')}</p>
			{!(isAll && next === null) && (
				<FilterForm filters={[{ name: 'q', label: t('search'), value: words }]} button={t('find')} />
			)}
			{requests.length === 0 ? <p>{t('none')}</p> : <RequestsTable requests={requests} />}
			{!isFirst && (
				<p>
					<a href={addressOf({ ...searched })}>{t('newest')}</a>
				</p>
			)}
			{next && (
				<p>
					<a href={addressOf({ ...searched, after: next })}>{t('more')}</a>
				</p>
			)}
		</Panel>
	)
}

const addressOf = (asked: Record<string, string>) => `/requests/new?${new URLSearchParams(asked)}#earlier`

function RequestsTable({ requests }: { requests: readonly CopyableRequest[] }) {
	const t = useTranslations('draft.copy')
	const drafts = useTranslations('draft.drafts')
	return (
		<Table
			caption={t('title')}
			captionHidden
			head={[drafts('request'), t('date'), t('status'), t('needsHead')]}
			rows={requests.map(({ id, reference, title, status, since, needs }) => [
				<a key="request" href={`/requests/new?from=${id}`}>
					{reference && <Reference>{reference}</Reference>} <UserText>{title}</UserText>
				</a>,
				<LocalDate key="date" value={since} short />,
				<StatusTag key="status" kind="request" status={status} />,
				drafts('needs', { needs: needs ?? 0 }),
			])}
		/>
	)
}
