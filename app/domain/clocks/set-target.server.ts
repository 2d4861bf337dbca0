import { loadClockSettings } from '#app/domain/core/load-clock-settings.server.ts'
import { recordSetting } from '#app/domain/core/record-setting.server.ts'
import { requireConfirmed } from '#app/domain/core/require-confirmed.ts'
import { requireRole } from '#app/domain/core/require-role.ts'
import { waitForTurn } from '#app/domain/core/wait-for-turn.server.ts'
import type { Actor } from '#app/platform/actor.ts'
import { now } from '#app/platform/clock.server.ts'
import { withActor } from '#app/platform/database.server.ts'
import { type Target, type TargetName, targets } from '#workflows/targets.ts'

/** Sets how long something may take from now on; without a value as the product ships it. False where it is so already. */
export function setTarget(actor: Actor, name: TargetName, set?: Pick<Target, 'amount' | 'unit'>) {
	requireRole(actor, 'administrator')
	requireConfirmed(actor)
	return withActor(actor, async (tx) => {
		await waitForTurn(tx, 'settings')
		const shipped = targets[name]
		const { amount, unit } = set ?? shipped
		const before = (await loadClockSettings(tx)).targets[name]
		if (before.amount === amount && before.unit === unit) return false

		const key = `target.${name}`
		const value = { amount, unit }
		const row = { value, changedById: actor.id, changedAt: now() }
		if (shipped.amount === amount && shipped.unit === unit) await tx.setting.deleteMany({ where: { key } })
		else await tx.setting.upsert({ where: { key }, create: { key, ...row }, update: row })
		await recordSetting(tx, actor, { key, from: { amount: before.amount, unit: before.unit }, to: value })
		return true
	})
}
