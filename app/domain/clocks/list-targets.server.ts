import { loadClockSettings } from '#app/domain/core/load-clock-settings.server.ts'
import { requireRole } from '#app/domain/core/require-role.ts'
import { settingHistory } from '#app/domain/core/setting-history.server.ts'
import type { Actor } from '#app/platform/actor.ts'
import { withActor } from '#app/platform/database.server.ts'
import { type Target, type TargetName, targets } from '#workflows/targets.ts'

type Length = Pick<Target, 'amount' | 'unit'>
const lengthOf = ({ amount, unit }: Target): Length => ({ amount, unit })

/** Every target as it is now and as the product ships it, and what was changed. */
export function listTargets(actor: Actor) {
	requireRole(actor, 'administrator')
	return withActor(actor, async (tx) => {
		const settings = await loadClockSettings(tx)
		const rows = (Object.keys(targets) as TargetName[]).map((name) => {
			const [now, shipped] = [lengthOf(settings.targets[name]), lengthOf(targets[name])]
			return { name, now, shipped, changed: now.amount !== shipped.amount || now.unit !== shipped.unit }
		})
		return { rows, history: await settingHistory<Length>(tx, 'target.') }
	})
}
