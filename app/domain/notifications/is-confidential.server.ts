import type { Tx } from '#app/platform/database.server.ts'

/** Whether a notice is about a request of which mail says next to nothing; so too where there is no such request. */
export async function isConfidential(tx: Tx, { requestId }: { requestId: string | null }): Promise<boolean> {
	if (!requestId) return false
	const request = await tx.request.findUnique({
		where: { id: requestId },
		select: { classification: true },
	})
	return !request || request.classification === 'CONFIDENTIAL'
}
