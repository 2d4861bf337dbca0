import type { Tx } from '#app/platform/database.server.ts'
import { filingContent } from '../filing-content.server.ts'

/** Whether the filing says something else than the version that was endorsed or cleared last. */
export async function changedSinceFiled(tx: Tx, requestId: string): Promise<boolean> {
	const latest = await tx.filingVersion.findFirst({
		where: { requestId, cause: { in: ['submitted', 'clarified'] } },
		orderBy: { number: 'desc' },
		select: { sha256: true },
	})
	return latest !== null && latest.sha256 !== (await filingContent(tx, requestId)).sha256
}
