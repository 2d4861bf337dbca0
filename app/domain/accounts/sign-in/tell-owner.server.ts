import { recordAudit } from '#app/domain/core/record-audit.server.ts'
import { queueNotices } from '#app/domain/notifications/queue-notices.server.ts'
import type { Actor } from '#app/platform/actor.ts'
import { type Tx, withinSystem } from '#app/platform/database.server.ts'
import type { NoticeName } from '#workflows/notices/table.ts'

type News = { type: string; notice: NoticeName; data?: object; path?: string }

/** Keeps in the audit what somebody changed of the own account, and tells them by e-mail (promise 7). */
export async function tellOwner(
	tx: Tx,
	actor: Actor,
	{ type, notice, data = {}, path }: News,
): Promise<void> {
	const eventKey = await recordAudit(tx, actor, {
		type,
		stateIso3: actor.stateIso3,
		internal: actor.stateIso3 === null,
		data: { personId: actor.id, ...data },
	})
	const facts = { path: path ?? '/account/factors' }
	await withinSystem(tx, actor, () => queueNotices(tx, { eventKey, notice, people: [actor.id], facts }))
}
