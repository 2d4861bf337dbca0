import { recordAudit } from '#app/domain/core/record-audit.server.ts'
import type { Actor } from '#app/platform/actor.ts'
import { now } from '#app/platform/clock.server.ts'
import { withActor, withinSystem } from '#app/platform/database.server.ts'
import type { Cadence } from '#prisma/generated/enums.ts'
import type { OptionalKind } from '#workflows/notices/notice.ts'
import { findPreferences } from './get-mail-preferences.server.ts'
import { keepPreference } from './keep-preference.server.ts'

type Wanted = { timeZone: string } & Partial<Record<OptionalKind, Cadence>>

/** Keeps how soon each kind of letter comes, and where the reader is; kinds that are not named or not theirs stay as they are. */
export function setMailPreferences(actor: Actor, { timeZone, ...wanted }: Wanted): Promise<void> {
	return withActor(actor, async (tx) => {
		const before = await findPreferences(tx, actor)
		const changed = before.kinds.flatMap(({ kind, cadence: from, cadences }) => {
			const to = wanted[kind]
			return to && to !== from && cadences.includes(to) ? [{ kind, from, to }] : []
		})
		const moved = timeZone !== before.timeZone
		if (changed.length === 0 && !moved) return
		if (moved) await tx.person.updateMany({ where: { id: actor.id }, data: { timeZone, updatedAt: now() } })
		await withinSystem(tx, actor, async () => {
			for (const { kind, to } of changed) await keepPreference(tx, actor.id, kind, to)
		})
		await recordAudit(tx, actor, {
			type: 'mail.preferencesSet',
			stateIso3: actor.stateIso3,
			internal: true,
			data: { changed, ...(moved && { timeZone: { from: before.timeZone, to: timeZone } }) },
		})
	})
}
