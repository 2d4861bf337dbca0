import type { Actor } from '#app/platform/actor.ts'
import { type Tx, withActor } from '#app/platform/database.server.ts'
import type { Cadence } from '#prisma/generated/enums.ts'
import { zoneOf } from '#workflows/calendars/known-zones.ts'
import { cadencesOf, kindsFor } from '#workflows/notices/kinds.ts'
import type { OptionalKind } from '#workflows/notices/notice.ts'

export type ChosenCadence = { kind: OptionalKind; cadence: Cadence; cadences: readonly Cadence[] }

/** How soon each kind of letter comes that may be switched off and that the reader can get at all, and where they are. */
export const getMailPreferences = (actor: Actor) => withActor(actor, (tx) => findPreferences(tx, actor))

/** The same within a transaction that speaks as the reader. */
export async function findPreferences(tx: Tx, { id, role, standsInFor }: Actor) {
	const person = await tx.person.findUniqueOrThrow({
		where: { id },
		select: { timeZone: true, stateIso3: true },
	})
	const set = await tx.emailSetting.findMany({ where: { personId: id } })
	const kinds: ChosenCadence[] = kindsFor([role, ...standsInFor.map((post) => post.role)]).map((kind) => ({
		kind,
		cadences: cadencesOf(kind),
		cadence: set.find((one) => one.kind === kind)?.cadence ?? 'atOnce',
	}))
	return { kinds, timeZone: zoneOf(person) }
}
