import type { DeliveryRecord } from '#workflows/delivery/plan.ts'
import type { Goods, LinePieces } from '#workflows/equipment/line-stages.ts'

/** A contract or a shipment; without lines where they were not recorded. */
export type Recorded = { lines: LinePieces[]; recordedAt: Date | null }
export type Sent = Recorded & { replaces: boolean; clearedOn: Date | null }
export type Rows<Contract, Shipment> = {
	contracts: Contract[]
	shipments: Shipment[]
	record: DeliveryRecord
}

/**
 * The contracts and shipments that count towards the specification as it is signed: an approved change begins another
 * one, and what was agreed for the former stays in the records alone.
 */
export function standing<Contract extends Recorded, Shipment extends Sent>({
	contracts,
	shipments,
	record,
}: Rows<Contract, Shipment>) {
	const changedAt = record.approveChange?.at
	const stands = ({ recordedAt }: Recorded) =>
		!changedAt || (recordedAt !== null && recordedAt > new Date(changedAt))
	return { contracts: contracts.filter(stands), shipments: shipments.filter(stands) }
}

/** The same as their lines alone. */
export function goodsOf(rows: Rows<Recorded, Sent>): Goods {
	const { contracts, shipments } = standing(rows)
	return {
		contracts: contracts.map((contract) => ({ lines: contract.lines })),
		shipments: shipments.map(({ replaces, clearedOn, ...shipment }) => ({
			lines: shipment.lines,
			replaces,
			isReceived: clearedOn !== null,
		})),
	}
}
