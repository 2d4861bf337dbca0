import { useFormatter, useTranslations } from 'use-intl/react'
import { ShareBar } from '#app/components/matrix/marks.tsx'
import { useLossColumns } from '#app/components/record/loss-columns.ts'
import { Panel } from '#app/components/ui/panel.tsx'
import { Table } from '#app/components/ui/table.tsx'
import { UserText } from '#app/components/ui/user-text.tsx'
import type { DeliveryView } from '#app/domain/deliveries/get-delivery.server.ts'

type Items = NonNullable<DeliveryView['course']>['items']

const stages = ['shipped', 'received', 'inOrder', 'handedOver'] as const

/** How far the items of a delivery of equipment have come; of unlike items there is no total. None before its specification. */
export function ItemsPanel({ items, deliveryId }: { items: Items; deliveryId: string }) {
	const t = useTranslations('equipmentRecords.stages')
	const tabs = useTranslations('deliveryTabs')
	const lost = useLossColumns(items)
	if (items.length === 0) return null
	return (
		<Panel title={t('title')} id="items">
			<Table
				caption={t('title')}
				captionHidden
				numeric={[1, 2, 3, 4, 5, 6, 7, 8]}
				head={[t('line'), t('agreed'), ...stages.map((stage) => t(stage)), ...lost.head]}
				rows={items.map((item) => [
					<span key="item">
						{item.position}. <UserText>{item.description}</UserText>
					</span>,
					<Pieces key="agreed" count={item.quantity} of={item.quantity} />,
					...stages.map((stage) => <Pieces key={stage} count={item[stage]} of={item.quantity} />),
					...lost.cellsOf(item),
				])}
			/>
			<p>
				<a href={`/deliveries/${deliveryId}/equipment`}>{tabs('equipment')}</a>
			</p>
		</Panel>
	)
}

/** A number of pieces with its share of those agreed; nothing where it is not known. */
function Pieces({ count, of }: { count: number | null; of: number }) {
	const format = useFormatter()
	if (count === null) return null
	return (
		<>
			{format.number(count)}
			<ShareBar share={count / of} tone="good" />
		</>
	)
}
