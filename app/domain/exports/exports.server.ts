import { recordAudit } from '#app/domain/core/record-audit.server.ts'
import { type ExportKind, isExportOfStates } from '#app/forms/export.ts'
import type { Actor } from '#app/platform/actor.ts'
import { lately } from '#app/platform/clock.server.ts'
import { type Tx, withActor, withinSystem } from '#app/platform/database/database.server.ts'
import { DomainError } from '#app/platform/domain-error.ts'
import { may } from '#workflows/abilities.ts'
import { isStateRole } from '#workflows/roles.ts'

type AskExportInput = { what: ExportKind; of: string; reason: string }

/** Records the reason for an export; returns the id with which the file is then requested. */
export function askExport(actor: Actor, { what, of, reason }: AskExportInput): Promise<string> {
	requireRightToExport(actor, what)
	return withActor(actor, (tx) =>
		recordAudit(tx, actor, {
			type: 'export.asked',
			stateIso3: actor.stateIso3,
			internal: true,
			data: { what, of, reason },
		}),
	)
}

/** Whether a person may export this: a State its own data, others once an administrator has granted it. */
export const hasRightToExport = ({ role, mayExport }: Actor, what: ExportKind) =>
	isStateRole(role) ? isExportOfStates(what) : mayExport === true

/** Refuses actors without that right. */
function requireRightToExport(actor: Actor, what: ExportKind) {
	if (!hasRightToExport(actor, what)) throw new DomainError('refused', 'mayNotExport')
}

/** Confidential data is exported only by the State itself, triage and headquarters. */
export const mayExportConfidential = ({ role }: Actor) => may({ role }, 'exportConfidential')

type Taken = {
	what: ExportKind
	/** The allocation run or the request concerned, where there is one. */
	of?: string
	/** Id of the recorded reason. */
	exportId: string
	filter?: object
	rows: number
}

const MINUTES = 10

/** Records who exports how much of what and why; refused without a recent reason. */
export async function recordExport(tx: Tx, actor: Actor, { exportId, ...taken }: Taken) {
	const reason = await reasonFor(tx, actor, { exportId, ...taken })
	await recordTaken(tx, actor, { ...taken, reason })
}

/** The reason given a short time ago for this export; refused without one, and without the right. */
export async function reasonFor(
	tx: Tx,
	actor: Actor,
	{ what, of = '', exportId }: Pick<Taken, 'what' | 'of' | 'exportId'>,
): Promise<string> {
	requireRightToExport(actor, what)
	const asked = await withinSystem(tx, actor, () =>
		tx.auditEntry.findFirst({
			where: { id: exportId, type: 'export.asked', actorId: actor.id, at: lately(MINUTES * 60_000) },
			select: { event: true },
		}),
	)
	// As `askExport` stated it.
	const said = asked?.event as { what: string; of: string; reason: string } | undefined
	if (said?.what !== what || said.of !== of) throw new DomainError('conflict', 'exportExpired')
	return said.reason
}

/** Records an export whose reason is known. */
export async function recordTaken(
	tx: Tx,
	actor: Actor,
	{ what, of = '', filter = {}, rows, reason }: Omit<Taken, 'exportId'> & { reason: string },
) {
	requireRightToExport(actor, what)
	await recordAudit(tx, actor, {
		type: 'export.taken',
		stateIso3: actor.stateIso3,
		internal: true,
		data: { what, of, filter, rows, reason },
	})
}
