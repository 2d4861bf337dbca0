import { sql } from 'kysely'
import { jsonArrayFrom } from 'kysely/helpers/postgres'
import { build, dateIn } from '#app/platform/database/statement.ts'
import type { DeliveryRecord } from '#workflows/delivery/plan.ts'
import { type LinePieces, stagesOf } from '#workflows/equipment/line-stages.ts'
import { lossesOfLine, piecesThere, type ReportedLoss } from '#workflows/equipment/losses.ts'
import { goodsOf } from './standing-goods.ts'

const ofDelivery = sql.ref<string>('d.id')

/** The items of the delivery `d` of equipment and what came of them, as columns of a wider statement; none of other kinds. */
export const itemColumns = [
	jsonArrayFrom(
		build
			.selectFrom('equipment_line as item')
			.where('item.delivery_id', '=', ofDelivery)
			.orderBy('item.position')
			.select(['item.id', 'item.position', 'item.description', 'item.unit', 'item.quantity', 'item.ok']),
	).as('items'),
	jsonArrayFrom(
		build
			.selectFrom('equipment_contract as contract')
			.where('contract.delivery_id', '=', ofDelivery)
			.orderBy('contract.position')
			.select(['contract.lines', 'contract.recorded_at as recordedAt']),
	).as('contracts'),
	jsonArrayFrom(
		build
			.selectFrom('shipment')
			.where('shipment.delivery_id', '=', ofDelivery)
			.orderBy('shipment.position')
			.select([
				'shipment.lines',
				'shipment.replaces',
				'shipment.cleared_on as clearedOn',
				'shipment.recorded_at as recordedAt',
			]),
	).as('shipments'),
	sql<boolean>`exists (select from handover where handover.delivery_id = d.id
		and handover.state_signed_at is not null)`.as('isHandedOver'),
] as const

type Row = {
	status: string
	record: DeliveryRecord
	items: {
		id: string
		position: number
		description: string
		unit: string
		quantity: number
		ok: number | null
	}[]
	contracts: { lines: LinePieces[]; recordedAt: string | null }[]
	shipments: { lines: LinePieces[]; replaces: boolean; clearedOn: string | null; recordedAt: string | null }[]
	isHandedOver: boolean
}

/**
 * How many pieces of each item are at each stage, and were lost; null where earlier steps were recorded without items.
 */
export function itemsIn(
	{ record, status, items, isHandedOver, ...rows }: Row,
	losses: readonly ReportedLoss[],
) {
	const goods = goodsOf({
		record,
		contracts: rows.contracts.map((each) => ({ ...each, recordedAt: dateIn(each.recordedAt) })),
		shipments: rows.shipments.map((each) => ({
			...each,
			clearedOn: dateIn(each.clearedOn),
			recordedAt: dateIn(each.recordedAt),
		})),
	})
	return items.map(({ ok, ...item }) => {
		const { shipped, received } = stagesOf(item, goods)
		return {
			...item,
			shipped,
			received,
			inOrder: ok,
			handedOver: isHandedOver ? ok : null,
			losses: lossesOfLine(item.id, losses),
			there: piecesThere({ ...item, ok }, goods, { origin: status, earlier: losses }),
		}
	})
}
