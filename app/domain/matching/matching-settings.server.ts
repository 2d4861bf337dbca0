import { isDeepStrictEqual } from 'node:util'
import { recordAudit, settingHistory } from '#app/domain/core/record-audit.server.ts'
import { requireAbility, requireConfirmed } from '#app/domain/core/rights.ts'
import { waitForTurn } from '#app/domain/core/wait-for-turn.server.ts'
import type { Actor } from '#app/platform/actor.ts'
import { now } from '#app/platform/clock.server.ts'
import { withActor } from '#app/platform/database/database.server.ts'
import { onceInRead } from '#app/platform/database/once-in-read.server.ts'
import { type Ask, askIn, readAs } from '#app/platform/database/read.server.ts'
import { build, statement } from '#app/platform/database/statement.ts'
import {
	type MatchingSettings,
	matchingSettings,
	type SettingKey,
	type SettingValue,
	settingIn,
	shippedNumbers,
	shippedSetting,
	shippedWeights,
} from '#workflows/matching/settings.ts'
import { namesOf } from '#workflows/names.ts'

/** Every matching setting with its present value, its default, and its changes. */
export function listMatchingSettings(actor: Actor) {
	requireAbility(actor, 'changeSettings')
	return readAs(actor, async (read) => {
		const settings = await loadMatchingSettings(read)
		const row = <Value extends SettingValue>(key: SettingKey) => {
			// The caller names the kind of value that this key has.
			const [now, shipped] = [settingIn(settings, key), shippedSetting(key)] as [Value, Value]
			return { now, shipped, changed: !isDeepStrictEqual(now, shipped) }
		}
		return {
			weights: namesOf(shippedWeights).map((key) => {
				return { key, ...row<Record<string, number>>(key) }
			}),
			numbers: namesOf(shippedNumbers).map((key) => ({ key, ...row<number>(key) })),
			history: await settingHistory<SettingValue>(read, ...matchingStarts),
		}
	})
}
export type MatchingSettingsView = Awaited<ReturnType<typeof listMatchingSettings>>

/** Sets a matching setting from now on; without a value, restores the default. False if nothing changes. */
export function setMatchingSetting(actor: Actor, key: SettingKey, set?: SettingValue) {
	requireAbility(actor, 'changeSettings')
	requireConfirmed(actor)
	return withActor(actor, async (tx) => {
		await waitForTurn(tx, 'settings')
		const shipped = shippedSetting(key)
		const to = set ?? shipped
		const from = settingIn(await loadMatchingSettings(askIn(tx)), key)
		if (isDeepStrictEqual(from, to)) return false

		const row = { value: to, changedById: actor.id, changedAt: now() }
		if (isDeepStrictEqual(shipped, to)) await tx.setting.deleteMany({ where: { key } })
		else await tx.setting.upsert({ where: { key }, create: { key, ...row }, update: row })
		// Earlier scores and allocations are not recomputed: they keep the settings they were computed with.
		await recordAudit(tx, actor, { type: 'setting.changed', data: { key, from, to } })
		return true
	})
}

/** How the keys of these settings begin. */
const matchingStarts = ['matching.', 'priority.', 'allocation.', 'pipeline.']

const stored = statement((_: object) =>
	build
		.selectFrom('setting')
		.where((of) => of.or(matchingStarts.map((start) => of('key', 'like', `${start}%`))))
		.select(['key', 'value']),
)

/** The settings of matching, scoring and allocation, read once in each transaction. */
export const loadMatchingSettings = onceInRead(async (ask: Ask): Promise<MatchingSettings> => {
	const rows = await ask(stored, {})
	return matchingSettings(new Map(rows.map(({ key, value }) => [key, value])))
})
