import { now } from '#app/platform/clock.server.ts'
import type { Tx } from '#app/platform/database.server.ts'
import { newId } from '#app/platform/ids.server.ts'
import { filingContent } from './filing-content.server.ts'

export type VersionCause = 'sent' | 'returned' | 'submitted' | 'clarified'

/** Keeps what a filing says at this moment, under the next number. The step has taken the request's row before. */
export async function keepVersion(tx: Tx, requestId: string, stateIso3: string, cause: VersionCause) {
	const { content, sha256 } = await filingContent(tx, requestId)
	await tx.$executeRaw`
		insert into submission_version (id, request_id, state_iso3, number, cause, content, sha256, created_at)
		select ${newId()}, ${requestId}, ${stateIso3}, count(*) + 1, ${cause}, ${content}, ${sha256}, ${now()}::timestamptz
		from submission_version where request_id = ${requestId}`
}
