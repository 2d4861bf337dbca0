import { createHash } from 'node:crypto'
import type { Actor } from '#app/platform/actor.ts'
import { now } from '#app/platform/clock.server.ts'
import { type Tx, withinSystem } from '#app/platform/database.server.ts'

const HOUR_MS = 3_600_000

/**
 * Records in the access log of each request that a donor was shown a summary of it: on a page the first time only, in a
 * file at most once an hour. A State that withdraws its consent then sees who has it already.
 */
export async function recordSummaries(
	tx: Tx,
	actor: Actor,
	{ requestIds, what }: { requestIds: readonly string[]; what: 'summary' | 'summaryFile' },
) {
	const at = now()
	const hour = what === 'summary' ? 0 : Math.floor(at.getTime() / HOUR_MS)
	const rows = [...new Set(requestIds)].map((requestId) => ({
		requestId,
		id: idOf(actor, requestId, what, hour),
	}))
	if (rows.length === 0) return
	await withinSystem(
		tx,
		actor,
		() => tx.$executeRaw`
		insert into access_log_entry (id, at, request_id, state_iso3, person_id, role, what)
		select shown.id, ${at}, request.id, request.state_iso3, ${actor.id}, ${actor.role}, ${what}
		from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as shown (id text, "requestId" text)
			join request on request.id = shown."requestId"
		on conflict do nothing`,
	)
}

const idOf = ({ id, role }: Actor, ...parts: (string | number)[]) =>
	createHash('sha256')
		.update([id, role, ...parts].join('\n'))
		.digest('base64url')
