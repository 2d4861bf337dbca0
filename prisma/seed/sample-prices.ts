import { makePipeline } from '#app/domain/pipeline/make-pipeline.server.ts'
import { systemActor } from '#app/platform/actor.ts'
import { now } from '#app/platform/clock.server.ts'
import { withActor } from '#app/platform/database/database.server.ts'
import { type PriceItem, priceItems } from '#workflows/pipeline/price.ts'
import { inDays } from './sample-calendar.ts'
import { sampleId } from './sample-people.ts'

/** Invented prices of one seat, one piece and one expert-day, in United States dollars. */
const usual = { training: 900, equipment: 1_200, advisory: 650 } satisfies Record<PriceItem['kind'], number>
/** What costs much more than other equipment. */
const dear: Readonly<Record<string, number>> = {
	VEHICLE: 38_000,
	BOAT_SAR: 95_000,
	API_PNR: 60_000,
	DRONE: 9_000,
}

/** Gives every item a standard price, and makes the pipeline of the sample world. */
export async function insertPipeline(): Promise<void> {
	const dated = new Date(inDays(-60))
	const rows = priceItems.map(({ item, kind, code }) => {
		const low = dear[code] ?? usual[kind]
		return {
			item,
			unit: kind === 'equipment' ? ('PIECE' as const) : null,
			low,
			high: Math.round(low * 1.4),
			source: 'Invented price list (sample)',
			dated,
			updatedById: sampleId('approver'),
			updatedAt: now(),
		}
	})
	await withActor(systemActor, (tx) => tx.unitPrice.createMany({ data: rows, skipDuplicates: true }))
	await makePipeline()
}
