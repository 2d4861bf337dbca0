import { useTranslations } from 'use-intl/react'
import type { ListColumn } from '#app/components/list/list-column.ts'
import { ShortTable } from '#app/components/list/short-table.tsx'
import { DaysLeft } from '#app/components/record/days-left.tsx'
import { LocalDate } from '#app/components/ui/local-date.tsx'
import { StatusTag } from '#app/components/ui/status-tag.tsx'
import { ListReference, UserText } from '#app/components/ui/user-text.tsx'
import { type DueItem, type DueWords, dueStep } from '#app/domain/calendar/due-item.ts'
import type { ShownDelivery } from '#app/domain/deliveries/shown-deliveries.server.ts'
import type { getOverdue } from '#app/domain/work/get-overdue.server.ts'

type Late = NonNullable<Awaited<ReturnType<typeof getOverdue>>['requests']>['rows'][number]
type Names = ReadonlyMap<string, string>

/** Requests with an overdue step, and beside each the needs that it is about. */
export function LateRequests({ rows, names }: { rows: readonly Late[]; names: Names }) {
	const t = useTranslations('lists')
	const work = useTranslations('work')
	const columns: ListColumn<Late>[] = [
		{
			name: 'reference',
			label: t('names.reference'),
			kind: 'outline',
			cell: ({ reference }) => (reference ? <ListReference>{reference}</ListReference> : work('noReference')),
		},
		{
			name: 'state',
			label: t('names.state'),
			kind: 'outline',
			cell: ({ stateIso3 }) => names.get(stateIso3) ?? stateIso3,
		},
		{
			name: 'status',
			label: t('names.status'),
			kind: 'status',
			cell: ({ status }) => <StatusTag kind="request" status={status} />,
		},
		{ name: 'due', label: t('names.due'), cell: ({ dueAt }) => dueAt && <LocalDate value={dueAt} short /> },
		{
			name: 'left',
			label: t('names.left'),
			kind: 'number',
			cell: ({ left }) => left && <DaysLeft {...left} />,
		},
	]
	return (
		<ShortTable
			caption={t('late.requests')}
			name={{ name: 'title', label: t('late.item'), cell: (row: Late) => <LateTitle {...row} /> }}
			columns={columns}
			rows={rows}
			keyOf={({ id }) => id}
		/>
	)
}

function LateTitle({ id, title, needs }: Late) {
	const work = useTranslations('work')
	const calendar = useTranslations('calendar')
	return (
		<>
			<a href={`/requests/${id}`}>{title ? <UserText>{title}</UserText> : work('untitled')}</a>
			{needs.map((need) => (
				<span key={need.id}>
					{' · '}
					<a href={`/requests/${id}/needs/${need.id}`}>{calendar('need', { number: need.number })}</a>
				</span>
			))}
		</>
	)
}

/** Deliveries with a planned day that has passed. */
export function LateDeliveries({ rows, names }: { rows: readonly ShownDelivery[]; names: Names }) {
	const t = useTranslations('lists')
	const milestones = useTranslations('timeline.milestones')
	const columns: ListColumn<ShownDelivery>[] = [
		{
			name: 'state',
			label: t('names.state'),
			kind: 'outline',
			cell: ({ stateIso3 }) => names.get(stateIso3) ?? stateIso3,
		},
		{
			name: 'status',
			label: t('names.status'),
			kind: 'status',
			cell: ({ status }) => <StatusTag kind="delivery" status={status} />,
		},
		{ name: 'what', label: t('late.what'), cell: ({ next }) => next && milestones(next.what) },
		{ name: 'due', label: t('names.due'), cell: ({ next }) => next && <LocalDate value={next.on} short /> },
	]
	return (
		<ShortTable
			caption={t('late.deliveries')}
			name={{
				name: 'delivery',
				label: t('late.item'),
				cell: ({ id, about, programme }: ShownDelivery) => (
					<a href={`/deliveries/${id}`}>
						{about ? (
							<>
								<bdi>{about.reference}</bdi> · {about.number}. <UserText>{about.title}</UserText>
							</>
						) : (
							<bdi>{programme?.title ?? programme?.code}</bdi>
						)}
					</a>
				),
			}}
			columns={columns}
			rows={rows}
			keyOf={({ id }) => id}
		/>
	)
}

/** The reader's own overdue actions. */
export function LateActions({ items }: { items: readonly DueItem[] }) {
	const t = useTranslations('calendar')
	const late = useTranslations('lists.late')
	const words = {
		calendar: t,
		timeline: useTranslations('timeline'),
		settings: useTranslations('settings'),
	} as unknown as DueWords
	return (
		<ShortTable
			caption={late('title')}
			name={{
				name: 'about',
				label: t('head.about'),
				cell: ({ path, reference, number }: DueItem) => (
					<a href={path}>
						{reference ? <bdi>{reference}</bdi> : t('noReference')}
						{number && ` · ${t('need', { number })}`}
					</a>
				),
			}}
			columns={[
				{ name: 'what', label: t('head.what'), cell: (item) => dueStep(item, words) },
				{ name: 'day', label: t('head.day'), cell: ({ on }) => <LocalDate value={on} short /> },
			]}
			rows={items}
			keyOf={({ key }) => key}
		/>
	)
}
