import { recordAudit } from '#app/domain/core/record-audit.server.ts'
import type { ExportKind } from '#app/forms/export.ts'
import type { Actor } from '#app/platform/actor.ts'
import { type Tx, withinSystem } from '#app/platform/database.server.ts'
import { DomainError } from '#app/platform/domain-error.ts'
import { lately } from '#app/platform/lately.server.ts'
import { requireRightToExport } from './right-to-export.ts'

type Taken = {
	what: ExportKind
	/** The run or the request that it tells of, where there is one. */
	of?: string
	/** What was said when it was asked for. */
	exportId: string
	filter?: object
	rows: number
}

const MINUTES = 10

/** Writes down who takes out how much of what and why; without a reason of a moment ago nothing leaves. */
export async function keepExport(
	tx: Tx,
	actor: Actor,
	{ what, of = '', exportId, filter = {}, rows }: Taken,
) {
	requireRightToExport(actor, what)
	const asked = await withinSystem(tx, actor, () =>
		tx.auditEntry.findFirst({
			where: { id: exportId, type: 'export.asked', actorId: actor.id, at: lately(MINUTES * 60_000) },
			select: { event: true },
		}),
	)
	const said = asked?.event as { what: string; of: string; reason: string } | undefined
	if (said?.what !== what || said.of !== of) throw new DomainError('conflict', 'exportExpired')
	await recordAudit(tx, actor, {
		type: 'export.taken',
		stateIso3: actor.stateIso3,
		internal: true,
		data: { what, of, filter, rows, reason: said.reason },
	})
}
