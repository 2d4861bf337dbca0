import { isDeepStrictEqual } from 'node:util'
import { loadMatchingSettings } from '#app/domain/core/load-matching-settings.server.ts'
import { recordAudit } from '#app/domain/core/record-audit.server.ts'
import { requireConfirmed } from '#app/domain/core/require-confirmed.ts'
import { requireRole } from '#app/domain/core/require-role.ts'
import { waitForTurn } from '#app/domain/core/wait-for-turn.server.ts'
import type { Actor } from '#app/platform/actor.ts'
import { now } from '#app/platform/clock.server.ts'
import { withActor } from '#app/platform/database.server.ts'
import {
	type SettingKey,
	type SettingValue,
	settingIn,
	shippedSetting,
} from '#workflows/matching/settings.ts'

/** Sets what matching goes by from now on; without a value as the product ships it. False where it is so already. */
export function setMatchingSetting(actor: Actor, key: SettingKey, set?: SettingValue) {
	requireRole(actor, 'administrator')
	requireConfirmed(actor)
	return withActor(actor, async (tx) => {
		await waitForTurn(tx, 'settings')
		const shipped = shippedSetting(key)
		const to = set ?? shipped
		const from = settingIn(await loadMatchingSettings(tx), key)
		if (isDeepStrictEqual(from, to)) return false

		const row = { value: to, changedById: actor.id, changedAt: now() }
		if (isDeepStrictEqual(shipped, to)) await tx.setting.deleteMany({ where: { key } })
		else await tx.setting.upsert({ where: { key }, create: { key, ...row }, update: row })
		// Nothing that was scored or allocated before is reckoned anew: it keeps what it was reckoned with.
		await recordAudit(tx, actor, { type: 'setting.changed', data: { key, from, to } })
		return true
	})
}
