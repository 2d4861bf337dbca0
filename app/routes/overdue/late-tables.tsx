import { useTranslations } from 'use-intl/react'
import type { ListColumn } from '#app/components/list/list-column.ts'
import { ShortTable } from '#app/components/list/list-table.tsx'
import { DaysLeft } from '#app/components/record/days-left.tsx'
import { LocalDate } from '#app/components/ui/local-date.tsx'
import { StatusTag } from '#app/components/ui/status-tag.tsx'
import { ListReference, UserText } from '#app/components/ui/user-text.tsx'
import { dueStep } from '#app/domain/calendar/due-item.ts'
import type { Overdue } from '#app/domain/work/get-overdue.server.ts'
import type { ListAddress } from '#app/forms/lists/list-address.ts'
import { overdueList } from '#app/forms/lists/short-lists.ts'
import { useSay } from '#app/i18n/use-say.ts'
import { dueKey } from '#workflows/delivery/milestones.ts'

type Late = NonNullable<Overdue['requests']>['rows'][number]
type LateDelivery = NonNullable<Overdue['deliveries']>['rows'][number]
type LateAction = NonNullable<Overdue['items']>[number]
type Names = ReadonlyMap<string, string>
type LateProps<Row> = { rows: readonly Row[]; names: Names; address: ListAddress }

/** Of deliveries only the dates sort: their references are those of requests. */
const deliveryOrder = { ...overdueList, sorts: { due: 'asc' } } as const

/** The column that says how late something is, in words. */
function useLateColumn(): ListColumn<{ left: LateAction['left'] }> {
	const t = useTranslations('lists.names')
	return {
		name: 'left',
		label: t('left'),
		kind: 'number',
		cell: ({ left }) => left && <DaysLeft {...left} />,
	}
}

/** Requests with an overdue step, and beside each the needs that it is about. */
export function LateRequests({ rows, names, address }: LateProps<Late>) {
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
		useLateColumn(),
	]
	return (
		<ShortTable
			caption={t('late.requests')}
			sorted={{ spec: overdueList, address }}
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
export function LateDeliveries({ rows, names, address }: LateProps<LateDelivery>) {
	const t = useTranslations('lists')
	const milestones = useTranslations('timeline')
	const columns: ListColumn<LateDelivery>[] = [
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
		{ name: 'what', label: t('late.what'), cell: ({ next }) => next && milestones(dueKey(next)) },
		{ name: 'due', label: t('names.due'), cell: ({ next }) => next && <LocalDate value={next.on} short /> },
		useLateColumn(),
	]
	return (
		<ShortTable
			caption={t('late.deliveries')}
			sorted={{ spec: deliveryOrder, address }}
			name={{
				name: 'delivery',
				label: t('late.item'),
				cell: ({ id, about, programme }: LateDelivery) => (
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
export function LateActions({ items, address }: { items: readonly LateAction[]; address: ListAddress }) {
	const t = useTranslations('calendar')
	const late = useTranslations('lists.late')
	const words = { calendar: useSay('calendar'), timeline: useSay('timeline'), settings: useSay('settings') }
	return (
		<ShortTable
			caption={late('title')}
			sorted={{ spec: overdueList, address }}
			name={{
				name: 'reference',
				label: t('head.about'),
				cell: ({ path, reference, number }: LateAction) => (
					<a href={path}>
						{reference ? <bdi>{reference}</bdi> : t('noReference')}
						{number && ` · ${t('need', { number })}`}
					</a>
				),
			}}
			columns={[
				{ name: 'what', label: t('head.what'), cell: (item) => dueStep(item, words) },
				{ name: 'due', label: t('head.day'), cell: ({ on }) => <LocalDate value={on} short /> },
				useLateColumn(),
			]}
			rows={items}
			keyOf={({ key }) => key}
		/>
	)
}
