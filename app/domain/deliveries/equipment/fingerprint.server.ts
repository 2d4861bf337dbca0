import { createHash } from 'node:crypto'
import { canonicalJson } from '#app/domain/core/canonical-json.ts'
import type { Tx } from '#app/platform/database.server.ts'

/** SHA-256 of a value in its one written form. */
export const sha256Of = (value: unknown) => createHash('sha256').update(canonicalJson(value)).digest('hex')

/** The fingerprint of the lines as they now stand; what was found of them later does not change it. */
export async function fingerprintOfLines(tx: Tx, deliveryId: string): Promise<string> {
	const lines = await tx.equipmentLine.findMany({
		where: { deliveryId },
		orderBy: { position: 'asc' },
		select: {
			position: true,
			description: true,
			unit: true,
			quantity: true,
			unitPrice: true,
			serialised: true,
		},
	})
	return sha256Of(lines)
}
