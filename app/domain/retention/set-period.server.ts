import { recordAudit } from '#app/domain/core/record-audit.server.ts'
import { requireConfirmed } from '#app/domain/core/require-confirmed.ts'
import { requireRole } from '#app/domain/core/require-role.ts'
import { waitForTurn } from '#app/domain/core/wait-for-turn.server.ts'
import type { Actor } from '#app/platform/actor.ts'
import { now } from '#app/platform/clock.server.ts'
import { withActor } from '#app/platform/database.server.ts'
import { DomainError } from '#app/platform/domain-error.ts'
import { periods, type RetentionClass, settingKey } from '#workflows/retention-periods.ts'
import { loadPeriods } from './load-periods.server.ts'

type Change = { name: RetentionClass; amount: number; revision: string }

/**
 * Sets how long a class of data is kept. `conflict` when somebody else has set it since the page was drawn. False where it
 * is so already.
 */
export function setPeriod(actor: Actor, { name, amount, revision }: Change): Promise<boolean> {
	requireRole(actor, 'administrator')
	requireConfirmed(actor)
	return withActor(actor, async (tx) => {
		await waitForTurn(tx, 'settings')
		const { kept, revisions } = await loadPeriods(tx)
		if (revisions[name] !== revision) throw new DomainError('conflict')
		const { least, most } = periods[name]
		if (!Number.isInteger(amount) || amount < least || amount > most) throw invalid('outOfBounds')
		const next = { ...kept, [name]: amount }
		if (next.draftArchive < next.draftReminder + 14) throw invalid('archiveAfterReminder')
		if (kept[name] === amount) return false

		const key = settingKey(name)
		const row = { value: amount, changedById: actor.id, changedAt: now() }
		await tx.setting.upsert({ where: { key }, create: { key, ...row }, update: row })
		await recordAudit(tx, actor, { type: 'setting.changed', data: { key, from: kept[name], to: amount } })
		return true
	})
}

const invalid = (reason: string) => new DomainError('invalid', reason, { amount: reason })
