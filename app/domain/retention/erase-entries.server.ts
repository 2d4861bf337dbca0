import { recordAudit } from '#app/domain/core/record-audit.server.ts'
import { systemActor } from '#app/platform/actor.ts'
import type { Tx } from '#app/platform/database.server.ts'
import type { Prisma } from '#prisma/generated/client.ts'
import type { RetentionClass } from '#workflows/retention-periods.ts'

/**
 * Erases what people wrote from audit entries of a request. Event, time, person and statuses remain, and so does the
 * digest of the text, so that the chain stays valid. The chain itself records which entries were erased.
 */
export async function eraseEntries(
	tx: Tx,
	requestId: string,
	which: Prisma.Sql,
	name: RetentionClass,
	now: Date,
) {
	const entries = await tx.$queryRaw<{ id: string; position: number; stateIso3: string | null }[]>`
		select id, position, state_iso3 as "stateIso3" from audit_entry
		where chain = ${requestId} and erased_at is null and type <> 'audit.erased' and ${which} order by position`
	if (entries.length === 0) return
	const ids = entries.map(({ id }) => id)
	await tx.$executeRaw`select audit_erase(${ids}::text[], ${now})`
	const stateIso3 = entries.find((entry) => entry.stateIso3)?.stateIso3 ?? null
	const positions = entries.map(({ position }) => position)
	await recordAudit(tx, systemActor, {
		type: 'audit.erased',
		requestId,
		stateIso3,
		at: now,
		data: { class: name, positions },
	})
}
