import { textIn } from '#app/domain/core/words-of.server.ts'
import type { Actor, Language } from '#app/platform/actor.ts'
import type { Tx } from '#app/platform/database.server.ts'
import { shownDeliveryStatus } from '#workflows/status-line.ts'

/** Deliveries that the donor pays for, the latest first; those of confidential requests are not among them. */
export async function fundedDeliveries(tx: Tx, { role }: Actor, ids: string[], language: Language) {
	const rows = await tx.delivery.findMany({
		where: { programmeId: { in: ids } },
		orderBy: [{ openedAt: 'desc' }, { id: 'asc' }],
		select: {
			id: true,
			programmeId: true,
			kind: true,
			stateIso3: true,
			quantity: true,
			status: true,
			openedAt: true,
		},
	})
	const states = await tx.state.findMany({
		where: { iso3: { in: rows.map(({ stateIso3 }) => stateIso3) } },
		select: { iso3: true, names: true },
	})
	const names = new Map(states.map(({ iso3, names }) => [iso3, textIn(names, language)]))
	return rows.map(({ stateIso3, status, ...delivery }) => ({
		...delivery,
		state: names.get(stateIso3) ?? stateIso3,
		status: shownDeliveryStatus(status, role),
	}))
}
