import type { Goods, LinePieces } from '#workflows/equipment/line-stages.ts'

export type Recorded = { lines: unknown; recordedAt: Date | null }
export type Sent = Recorded & { replaces: boolean; clearedOn: Date | null }
type Told = { approveChange?: { at?: string } }
export type Rows<Contract, Shipment> = { contracts: Contract[]; shipments: Shipment[]; record: unknown }

/** The pieces of a contract or a shipment; none where they were not recorded by line. */
export const linesOf = ({ lines }: Pick<Recorded, 'lines'>) => lines as LinePieces[]

/**
 * The contracts and shipments that count towards the specification as it is signed: an approved change begins another
 * one, and what was agreed for the former stays in the records alone.
 */
export function standing<Contract extends Recorded, Shipment extends Sent>({
	contracts,
	shipments,
	record,
}: Rows<Contract, Shipment>) {
	const changedAt = (record as Told).approveChange?.at
	const stands = ({ recordedAt }: Recorded) =>
		!changedAt || (recordedAt !== null && recordedAt > new Date(changedAt))
	return { contracts: contracts.filter(stands), shipments: shipments.filter(stands) }
}

/** The same as their lines alone. */
export function goodsOf(rows: Rows<Recorded, Sent>): Goods {
	const { contracts, shipments } = standing(rows)
	return {
		contracts: contracts.map((contract) => ({ lines: linesOf(contract) })),
		shipments: shipments.map(({ replaces, clearedOn, ...shipment }) => ({
			lines: linesOf(shipment),
			replaces,
			isReceived: clearedOn !== null,
		})),
	}
}
