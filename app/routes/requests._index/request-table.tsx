import { useTranslations } from 'use-intl/react'
import { LinkButton } from '#app/components/ui/button.tsx'
import { LocalDate } from '#app/components/ui/local-date.tsx'
import { Empty } from '#app/components/ui/notice.tsx'

import { StatusTag } from '#app/components/ui/status-tag.tsx'
import { Table } from '#app/components/ui/table.tsx'
import { Reference, UserText } from '#app/components/ui/user-text.tsx'
import type { NeedStatus } from '#workflows/need/chart.ts'
import type { RequestStatus } from '#workflows/request/chart.ts'
import type { ActingRole } from '#workflows/roles.ts'
import { derivedLabel } from '#workflows/status-line.ts'
import { Ticked } from './bulk-bar.tsx'

type Row = {
	id: string
	reference: string | null
	title: string
	stateIso3: string
	status: RequestStatus
	updatedAt: Date
	dueAt: Date | null
	needStatuses: NeedStatus[]
}
type States = readonly { iso3: string; name: string }[]

/** One page of requests. */
export function RequestTable({
	rows,
	states,
	role,
	ticks,
	byDue,
}: {
	rows: readonly Row[]
	states: States
	role: ActingRole
	/** With a checkbox beside each, for bulk actions. */
	ticks: boolean
	/** With the due date, by which it is sorted, instead of the last change. */
	byDue: boolean
}) {
	const t = useTranslations('work')
	const names = Object.fromEntries(states.map(({ iso3, name }) => [iso3, name]))
	const ofState = states.length > 0 ? [t('head.state')] : []
	const last = role === 'drafter' ? '/draft' : ''
	return (
		<Table
			caption={t('requests.caption')}
			captionHidden
			head={[
				t('head.title'),
				t('head.reference'),
				...ofState,
				t('head.status'),
				t('requests.needs'),
				t(byDue ? 'head.due' : 'head.changed'),
			]}
			rows={rows.map(({ id, title, reference, stateIso3, status, needStatuses, updatedAt, dueAt }) => [
				<Ticked key="title" {...(ticks && { id })} name={reference ?? title}>
					<a href={`/requests/${id}${status === 'draft' ? last : ''}`}>
						{title ? <UserText>{title}</UserText> : t('untitled')}
					</a>
				</Ticked>,
				reference ? <Reference key="reference">{reference}</Reference> : t('noReference'),
				...(ofState.length > 0
					? [
							<a key="state" href={`/states/${stateIso3}`}>
								{names[stateIso3] ?? stateIso3}
							</a>,
						]
					: []),
				<StatusTag key="status" kind="request" status={status} />,
				<Needs key="needs" statuses={needStatuses} active={status === 'active'} />,
				<LocalDate key="changed" value={(byDue && dueAt) || updatedAt} />,
			])}
		/>
	)
}

/** The number of needs, and after the decision their combined status. */
function Needs({ statuses, active }: { statuses: NeedStatus[]; active: boolean }) {
	const t = useTranslations('work.requests')
	const derived = useTranslations('status.derived')
	const count = t('needCount', { count: statuses.length })
	if (!active) return count
	return (
		<>
			{count}
			<br />
			<small>{derived(derivedLabel(statuses))}</small>
		</>
	)
}

/** Why the list is empty and what to do about it. */
export function NoRequests({ filtered, role }: { filtered: boolean; role: ActingRole }) {
	const t = useTranslations('work')
	const reason = filtered ? 'filtered' : role === 'drafter' ? 'drafter' : 'other'
	return (
		<Empty title={t('requests.none.title')}>
			<p>{t(`requests.none.${reason}`)}</p>
			{reason === 'drafter' && <LinkButton href="/requests/new">{t('newRequest')}</LinkButton>}
		</Empty>
	)
}
