import { recordAudit } from '#app/domain/core/record-audit.server.ts'
import { requireRole } from '#app/domain/core/rights.ts'
import { type RowOutcome, rowByRow } from '#app/domain/core/row-by-row.server.ts'
import { takeStep } from '#app/domain/steps/take-step.server.ts'
import type { Actor } from '#app/platform/actor.ts'
import { type Tx, withActor } from '#app/platform/database.server.ts'
import { DomainError } from '#app/platform/domain-error.ts'
import { bundlingRoles } from './bundled-rows.server.ts'

type Row = { id: string; revision: number }
type Asked = { bundleId: string; programmeId: string; rows: readonly Row[] }

/**
 * Proposes one programme for members of a bundle, each in a transaction of its own and as the officer of its request:
 * one refusal does not stop the others. The programme's manager sees single needs, not the bundle.
 */
export async function proposeBundle(
	actor: Actor,
	{ bundleId, programmeId, rows }: Asked,
): Promise<(Row & RowOutcome)[]> {
	requireRole(actor, ...bundlingRoles)
	const members = await withActor(actor, (tx) => membersOf(tx, bundleId))
	const done = await rowByRow(rows, async ({ id, revision }) => {
		if (!members.has(id)) throw new DomainError('not-found')
		const event = { type: 'proposeProgramme', programmeId }
		await withActor(actor, (tx) => takeStep(tx, actor, 'need', id, { revision, event }))
	})
	const proposed = done.filter(({ outcome }) => outcome === 'done').length
	if (proposed > 0)
		await withActor(actor, async (tx) => {
			await tx.bundle.updateMany({ where: { id: bundleId }, data: { programmeId } })
			const data = { bundleId, programmeId, proposed }
			await recordAudit(tx, actor, { type: 'bundle.proposed', data, internal: true })
		})
	return done
}

async function membersOf(tx: Tx, bundleId: string) {
	const bundle = await tx.bundle.findUnique({
		where: { id: bundleId },
		include: { needs: { where: { leftAt: null } } },
	})
	if (!bundle) throw new DomainError('not-found')
	if (bundle.endedAt) throw new DomainError('conflict', 'bundleEnded')
	return new Set(bundle.needs.map(({ needId }) => needId))
}
