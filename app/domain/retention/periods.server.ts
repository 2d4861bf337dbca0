import { recordAudit } from '#app/domain/core/record-audit.server.ts'
import { requireAbility, requireConfirmed } from '#app/domain/core/rights.ts'
import { waitForTurn } from '#app/domain/core/wait-for-turn.server.ts'
import type { Actor } from '#app/platform/actor.ts'
import { now } from '#app/platform/clock.server.ts'
import { type Tx, withActor } from '#app/platform/database/database.server.ts'
import { DomainError } from '#app/platform/domain-error.ts'
import type { Reason } from '#app/platform/reasons.ts'
import {
	type Kept,
	periods,
	type RetentionClass,
	retentionClasses,
	settingKey,
} from '#workflows/retention-periods.ts'

type Loaded = { kept: Kept; revisions: Record<RetentionClass, string> }

/**
 * The retention period of each class: as set, else the default; with the revision of each setting, which changes every
 * time.
 */
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
	// `fromEntries` forgets the names: there is a pair for each class.
	const kept = Object.fromEntries(pairs.map(([name, amount]) => [name, amount])) as Kept
	// There is a pair for each class here too.
	const revisions = Object.fromEntries(pairs.map(([name, , at]) => [name, at])) as Loaded['revisions']
	return { kept, revisions }
}

type Change = { name: RetentionClass; amount: number; revision: string }

/**
 * Sets the retention period of a class of data. `conflict` when it has changed since the page was shown. False if
 * nothing changes.
 */
export function setPeriod(actor: Actor, { name, amount, revision }: Change): Promise<boolean> {
	requireAbility(actor, 'changeRetention')
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

const invalid = (reason: Reason) => new DomainError('invalid', reason, { amount: reason })
