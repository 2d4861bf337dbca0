import { useTranslations } from 'use-intl/react'
import { LocalDate } from '#app/components/ui/local-date.tsx'
import { StatusTag } from '#app/components/ui/status-tag.tsx'
import { Table } from '#app/components/ui/table.tsx'
import { Reference, UserText } from '#app/components/ui/user-text.tsx'
import { type DueItem, type DueWords, dueStep } from '#app/domain/calendar/due-item.ts'
import type { ShownDelivery } from '#app/domain/deliveries/shown-deliveries.server.ts'
import type { getOverdue } from '#app/domain/work/get-overdue.server.ts'

type Late = NonNullable<Awaited<ReturnType<typeof getOverdue>>['requests']>['rows'][number]
type Names = ReadonlyMap<string, string>

/** Requests with an overdue step, and beside each the needs that it is about. */
export function LateRequests({ rows, names }: { rows: readonly Late[]; names: Names }) {
	const t = useTranslations('lists')
	const work = useTranslations('work')
	const calendar = useTranslations('calendar')
	return (
		<Table
			caption={t('late.requests')}
			captionHidden
			head={[
				t('late.item'),
				t('names.reference'),
				t('names.state'),
				t('names.status'),
				t('names.due'),
				t('names.left'),
			]}
			numeric={[5]}
			rows={rows.map((row) => [
				<span key="title">
					<a href={`/requests/${row.id}`}>
						{row.title ? <UserText>{row.title}</UserText> : work('untitled')}
					</a>
					{row.needs.map(({ id, number }) => (
						<span key={id}>
							{' · '}
							<a href={`/requests/${row.id}/needs/${id}`}>{calendar('need', { number })}</a>
						</span>
					))}
				</span>,
				row.reference ? <Reference key="reference">{row.reference}</Reference> : work('noReference'),
				names.get(row.stateIso3) ?? row.stateIso3,
				<StatusTag key="status" kind="request" status={row.status} />,
				row.dueAt ? <LocalDate key="due" value={row.dueAt} /> : '',
				row.left ? t('left.overdue', { days: row.left.days }) : '',
			])}
		/>
	)
}

/** Deliveries with a planned day that has passed. */
export function LateDeliveries({ rows, names }: { rows: readonly ShownDelivery[]; names: Names }) {
	const t = useTranslations('lists')
	const milestones = useTranslations('timeline.milestones')
	return (
		<Table
			caption={t('late.deliveries')}
			captionHidden
			head={[t('late.item'), t('names.state'), t('names.status'), t('late.what'), t('names.due')]}
			rows={rows.map((row) => [
				<a key="link" href={`/deliveries/${row.id}`}>
					{row.about ? (
						<>
							<bdi>{row.about.reference}</bdi> · {row.about.number}. <UserText>{row.about.title}</UserText>
						</>
					) : (
						<bdi>{row.programme?.title ?? row.programme?.code}</bdi>
					)}
				</a>,
				names.get(row.stateIso3) ?? row.stateIso3,
				<StatusTag key="status" kind="delivery" status={row.status} />,
				row.next ? milestones(row.next.what) : '',
				row.next ? <LocalDate key="due" value={row.next.on} /> : '',
			])}
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
		<Table
			caption={late('title')}
			captionHidden
			head={[t('head.about'), t('head.what'), t('head.day')]}
			rows={items.map((item) => [
				<a key="about" href={item.path}>
					{item.reference ? <bdi>{item.reference}</bdi> : t('noReference')}
					{item.number && ` · ${t('need', { number: item.number })}`}
				</a>,
				dueStep(item, words),
				<LocalDate key="day" value={item.on} />,
			])}
		/>
	)
}
