import { bringing } from '#app/domain/deliveries/equipment/goods-of.server.ts'
import { valuesOf } from '#app/domain/deliveries/reported-losses.server.ts'
import { goodsOf } from '#app/domain/deliveries/standing-goods.ts'
import { isAfterHandover, withLosses } from '#workflows/equipment/losses.ts'
import type { Corrected } from './find-corrected.server.ts'

type Loss = Corrected['losses'][number]

/** Whether the delivery has gone on after a loss: until then it is taken off no shipment. */
export const isSettled = ({ status, losses }: Corrected, { reportId }: Loss): boolean =>
	status !== 'lostOrDamaged' || losses.at(-1)?.reportId !== reportId

/** The shipments with more or fewer pieces lost by a correction; none where it is of goods that were handed over. */
export function shipmentsWith(delivery: Corrected, loss: Loss, more: number) {
	if (isAfterHandover(loss) || !isSettled(delivery, loss)) return []
	return withLosses(bringing(delivery), new Map([[loss.lineId, more]]))
}

/** The goods of a delivery and its other reports of loss, as if this one had not been. */
export function withoutLoss(delivery: Corrected, loss: Loss) {
	const back = new Map(shipmentsWith(delivery, loss, -loss.values.lost).map(({ id, lines }) => [id, lines]))
	const shipments = delivery.shipments.map((each) => ({
		...each,
		lines: [...(back.get(each.id) ?? each.lines)],
	}))
	return {
		goods: goodsOf({ ...delivery, shipments }),
		earlier: valuesOf(delivery.losses.filter(({ id }) => id !== loss.id)),
	}
}
