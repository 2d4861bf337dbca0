import { isDeepStrictEqual } from 'node:util'
import { loadMatchingSettings, matchingStarts } from '#app/domain/core/load-matching-settings.server.ts'
import { requireRole } from '#app/domain/core/require-role.ts'
import { settingHistory } from '#app/domain/core/setting-history.server.ts'
import type { Actor } from '#app/platform/actor.ts'
import { withActor } from '#app/platform/database.server.ts'
import {
	type NumberKey,
	type SettingKey,
	type SettingValue,
	settingIn,
	shippedNumbers,
	shippedSetting,
	shippedWeights,
	type WeightsKey,
} from '#workflows/matching/settings.ts'

/** Every setting of matching as it is now and as the product ships it, and what was changed. */
export function listMatchingSettings(actor: Actor) {
	requireRole(actor, 'administrator')
	return withActor(actor, async (tx) => {
		const settings = await loadMatchingSettings(tx)
		const row = <Value extends SettingValue>(key: SettingKey) => {
			const [now, shipped] = [settingIn(settings, key), shippedSetting(key)] as [Value, Value]
			return { now, shipped, changed: !isDeepStrictEqual(now, shipped) }
		}
		return {
			weights: (Object.keys(shippedWeights) as WeightsKey[]).map((key) => {
				return { key, ...row<Record<string, number>>(key) }
			}),
			numbers: (Object.keys(shippedNumbers) as NumberKey[]).map((key) => ({ key, ...row<number>(key) })),
			history: await settingHistory<SettingValue>(tx, ...matchingStarts),
		}
	})
}
export type MatchingSettingsView = Awaited<ReturnType<typeof listMatchingSettings>>
