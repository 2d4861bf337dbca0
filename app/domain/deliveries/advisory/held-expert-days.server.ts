import { heldForNeed } from '#app/domain/matching/held-for-need.server.ts'
import type { Tx } from '#app/platform/database.server.ts'

type Advised = { needId: string; programme: { capacityUnit: string } }

/** The expert-days that are held for a need; null where its programme counts in something else. */
export async function heldExpertDays(tx: Tx, { needId, programme }: Advised): Promise<number | null> {
	if (programme.capacityUnit !== 'expertDays') return null
	const held = await tx.reservation.findFirst({ where: await heldForNeed(tx, needId) })
	return held?.quantity ?? null
}
