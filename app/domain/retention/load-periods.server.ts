import type { Tx } from '#app/platform/database.server.ts'
import {
	type Kept,
	periods,
	type RetentionClass,
	retentionClasses,
	settingKey,
} from '#workflows/retention-periods.ts'

type Loaded = { kept: Kept; revisions: Record<RetentionClass, string> }

/** How long each class is kept: as set, else as shipped; with the revision of each setting, which every change renews. */
export async function loadPeriods(tx: Tx): Promise<Loaded> {
	const rows = await tx.setting.findMany({ where: { key: { startsWith: 'retention.' } } })
	const found = new Map(rows.map((row) => [row.key, row]))
	const pairs = retentionClasses.map((name) => {
		const row = found.get(settingKey(name))
		return [
			name,
			row ? Number(row.value) : periods[name].shipped,
			row?.changedAt.toISOString() ?? '',
		] as const
	})
	return {
		kept: Object.fromEntries(pairs.map(([name, amount]) => [name, amount])) as Kept,
		revisions: Object.fromEntries(pairs.map(([name, , at]) => [name, at])) as Loaded['revisions'],
	}
}
