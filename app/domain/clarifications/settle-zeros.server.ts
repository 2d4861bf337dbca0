import type { Revised } from '#app/domain/submissions/revised-answers.server.ts'
import { zerosStated } from '#app/domain/submissions/settled-zeros.ts'
import type { Tx } from '#app/platform/database.server.ts'
import type { Need } from '#prisma/generated/client.ts'

type Filed = { id: string; needs: readonly Pick<Need, 'id' | 'kind' | 'settledZeros'>[] }

/**
 * Records which zeros of a request from when a blank was stored as 0 are certain since its last version, because the
 * State's answers state them. From then on all readers are told a 0. Requires system access.
 */
export async function settleZeros(tx: Tx, { id: requestId, needs }: Filed, revised: Revised): Promise<void> {
	const version = await tx.submissionVersion.count({ where: { requestId } })
	for (const need of needs) {
		const stated = zerosStated(need, revised).map((path) => [path, version] as const)
		if (stated.length === 0) continue
		const settledZeros = { ...Object.fromEntries(stated), ...need.settledZeros }
		await tx.need.update({ where: { id: need.id }, data: { settledZeros } })
	}
}
