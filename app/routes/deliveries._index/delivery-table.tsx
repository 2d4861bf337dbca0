import { useTranslations } from 'use-intl/react'
import { LinesSummary } from '#app/components/record/lines-summary.tsx'
import { LocalDate } from '#app/components/ui/local-date.tsx'
import { StatusTag } from '#app/components/ui/status-tag.tsx'
import { Table } from '#app/components/ui/table.tsx'
import { UserText } from '#app/components/ui/user-text.tsx'
import type { ShownDelivery } from '#app/domain/deliveries/shown-deliveries.server.ts'
import type { CapacityUnit } from '#workflows/vocabulary.ts'
import styles from './board.module.css'

type DeliveryTableProps = {
	rows: readonly ShownDelivery[]
	states: readonly { iso3: string; name: string }[]
	forDonor: boolean
}

/** One page of deliveries. */
export function DeliveryTable({ rows, states, forDonor }: DeliveryTableProps) {
	const t = useTranslations('board')
	const codes = useTranslations('codes.kinds')
	const names = Object.fromEntries(states.map(({ iso3, name }) => [iso3, name]))
	const ofState = states.length > 0
	return (
		<Table
			caption={t('title')}
			captionHidden
			head={[
				t('head.delivery'),
				t('head.kind'),
				...(ofState ? [t('head.state')] : []),
				t('head.programme'),
				t('head.quantity'),
				t('head.status'),
				...(forDonor ? [] : [t('head.next'), t('head.changed')]),
			]}
			rows={rows.map((row) => [
				<DeliveryLink key="link" row={row} />,
				codes(row.kind),
				...(ofState ? [names[row.stateIso3] ?? row.stateIso3] : []),
				row.programme ? <bdi key="programme">{row.programme.code}</bdi> : '',
				<DeliveredQuantity key="quantity" row={row} />,
				<StatusTag key="status" kind="delivery" status={row.status} />,
				...(forDonor
					? []
					: [
							<NextDay key="next" next={row.next} />,
							row.updatedAt ? <LocalDate key="changed" value={row.updatedAt} /> : '',
						]),
			])}
		/>
	)
}

/** The unlike lines of a delivery of equipment, else its quantity in the unit of the programme. */
function DeliveredQuantity({ row: { categories, programme, quantity } }: { row: ShownDelivery }) {
	const units = useTranslations('matching.units')
	if (categories.length > 1) return <LinesSummary lines={categories} />
	return programme ? units(programme.unit as CapacityUnit, { count: quantity }) : quantity
}

/** The name of a delivery: the need it helps, or for a donor its programme. */
export function DeliveryLink({ row: { id, about, programme } }: { row: ShownDelivery }) {
	return (
		<a href={`/deliveries/${id}`}>
			{about ? (
				<>
					<bdi>{about.reference}</bdi> · {about.number}. <UserText>{about.title}</UserText>
				</>
			) : (
				<bdi>{programme?.title ?? programme?.code}</bdi>
			)}
		</a>
	)
}

/** The next planned step and its day; that it is overdue is stated in words too. */
export function NextDay({ next }: Pick<ShownDelivery, 'next'>) {
	const t = useTranslations('board')
	const milestones = useTranslations('timeline.milestones')
	const common = useTranslations('common')
	if (!next) return t('nothingNext')
	return (
		<span className={next.overdue ? styles.late : undefined}>
			{common.rich('labelledPart', {
				label: milestones(next.what),
				value: () => <LocalDate value={next.on} />,
			})}
			{next.overdue && ` (${t('late')})`}
		</span>
	)
}
