import type { Step } from '#app/domain/core/step.ts'
import { keepVersion, type VersionCause } from '#app/domain/submissions/keep-version.server.ts'
import type { Tx } from '#app/platform/database.server.ts'

/** Keeps what the filing says as the step leaves it. */
export const keepAs = (cause: VersionCause) =>
	async function keep(tx: Tx, { found }: Step) {
		await keepVersion(tx, found.requestId, found.stateIso3, cause)
		// What was taken out of the draft is no part of what was sent, and can be brought back no more.
		if (cause === 'sent') await tx.removedNeed.deleteMany({ where: { requestId: found.requestId } })
	}
