import { textIn } from '#app/domain/core/words-of.server.ts'
import type { Actor, Language } from '#app/platform/actor.ts'
import { type Tx, withinSystem } from '#app/platform/database.server.ts'
import { type WaitlistBand, waitlistBand } from '#workflows/need/waitlist-band.ts'
import { isOfficeRole } from '#workflows/roles.ts'

export type Waiting = {
	since: Date
	band: WaitlistBand
	/** Known to the office alone: others wait there too. */
	list: { programme: { id: string; code: string; title: string }; place: number; length: number } | null
}

/** How a need waits for room in a programme, or null. Its place is counted over needs that the reader may not see. */
export async function waitingOf(tx: Tx, actor: Actor, needId: string, language: Language) {
	const lists = await withinSystem(tx, actor, () =>
		tx.programme.findMany({
			where: { waits: { some: { needId, leftAt: null } } },
			select: {
				id: true,
				code: true,
				titles: true,
				waits: {
					where: { leftAt: null },
					orderBy: [{ since: 'asc' }, { id: 'asc' }],
					select: { needId: true, since: true },
				},
			},
		}),
	)
	return lists.map(({ waits, titles, id, code }): Waiting => {
		const before = waits.findIndex((wait) => wait.needId === needId)
		const place = before + 1
		const programme = { id, code, title: textIn(titles, language) }
		return {
			since: waits[before]?.since ?? new Date(0),
			band: waitlistBand(place),
			list: isOfficeRole(actor.role) ? { programme, place, length: waits.length } : null,
		}
	})[0]
}
