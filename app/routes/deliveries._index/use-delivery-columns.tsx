import { useTranslations } from 'use-intl/react'
import { column } from '#app/components/list/list-column.ts'
import { usePlainColumns } from '#app/components/list/use-plain-columns.tsx'
import { NextDay } from '#app/components/record/days-left.tsx'
import { LinesSummary } from '#app/components/record/lines-summary.tsx'
import { ChangedMark } from '#app/components/ui/changed-mark.tsx'
import { StatusTag } from '#app/components/ui/status-tag.tsx'
import { ListReference, Reference, UserText } from '#app/components/ui/user-text.tsx'
import type { DeliveryList } from '#app/domain/deliveries/list-deliveries.server.ts'
import { type DeliveryColumn, deliveryPlainColumns } from '#app/forms/lists/delivery-list.ts'

type Row = DeliveryList['rows'][number]

/** The columns of the list of deliveries. A delivery is called by the need it helps, or for a donor by its programme. */
export function useDeliveryColumns(states: readonly { iso3: string; name: string }[]) {
	const t = useTranslations('board.head')
	const names = useTranslations('lists.names')
	const kinds = useTranslations('lists.kinds')
	const stateNames = new Map(states.map(({ iso3, name }) => [iso3, name]))
	const of = column<DeliveryColumn, Row>
	return {
		name: {
			name: 'delivery',
			label: t('delivery'),
			cell: ({ id, about, programme, changed }: Row) => (
				<a href={`/deliveries/${id}`}>
					{changed && <ChangedMark />}
					{about ? (
						<>
							{about.number}. <UserText>{about.title}</UserText>
						</>
					) : (
						<bdi>{programme?.title ?? programme?.code}</bdi>
					)}
				</a>
			),
		},
		columns: [
			of(
				'reference',
				names('reference'),
				({ about }) => about?.reference && <ListReference>{about.reference}</ListReference>,
				'outline',
			),
			of('kind', t('kind'), ({ kind }) => kinds(kind), 'words'),
			of('state', t('state'), ({ stateIso3 }) => stateNames.get(stateIso3) ?? stateIso3, 'outline'),
			of(
				'programme',
				t('programme'),
				({ programme }) => programme && <Reference>{programme.code}</Reference>,
				'detail',
			),
			of('quantity', t('quantity'), (row) => <DeliveredQuantity {...row} />, 'words'),
			of('status', t('status'), ({ status }) => <StatusTag kind="delivery" status={status} />, 'status'),
			of('next', t('next'), ({ next }) => <NextDay next={next} />, 'text'),
			...usePlainColumns<Row>(deliveryPlainColumns),
		],
	}
}

/** The first of the unlike lines of a delivery of equipment and how many others, else its quantity in the unit of the programme. */
function DeliveredQuantity({ categories, programme, quantity }: Row) {
	const units = useTranslations('matching.units')
	const t = useTranslations('board')
	if (categories.length > 1)
		return (
			<>
				<LinesSummary lines={categories.slice(0, 1)} /> {t('otherLines', { count: categories.length - 1 })}
			</>
		)
	return programme ? units(programme.unit, { count: quantity }) : quantity
}
