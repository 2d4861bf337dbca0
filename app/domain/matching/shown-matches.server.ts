import { textIn } from '#app/domain/core/names-of.server.ts'
import type { Tx } from '#app/platform/database.server.ts'
import type { Language } from '#workflows/languages.ts'
import type { ProgrammeFacts } from '#workflows/matching/facts.ts'
import type { RankedMatch } from '#workflows/matching/match-programme.ts'

type Ranked = RankedMatch & { programme: ProgrammeFacts; couldWait: boolean }
type Contribution = { donor: string; earmark?: string }

/** Some matches with the details of each programme that a page shows beyond the rules. */
export async function shownMatches(tx: Tx, needId: string, ranked: readonly Ranked[], language: Language) {
	const rows = await tx.programme.findMany({
		where: { id: { in: ranked.map(({ programmeId }) => programmeId) } },
		select: {
			id: true,
			titles: true,
			capacityUnit: true,
			sample: true,
			prerequisites: true,
			contributions: true,
			waits: { where: { leftAt: null }, select: { needId: true } },
		},
	})
	const byId = new Map(rows.map((row) => [row.id, row]))
	return ranked.flatMap(({ programmeId, programme, verdict, findings, fit, couldWait }) => {
		const row = byId.get(programmeId)
		if (!row) return []
		const { code, status, capacity, taken, fundingFrom, fundingTo } = programme
		// A manager may close a programme whose capacity is reserved elsewhere.
		const free = status === 'full' ? 0 : Math.max(0, capacity - taken)
		return [
			{
				id: programmeId,
				code,
				verdict,
				findings,
				fit,
				fundingFrom,
				fundingTo,
				couldWait,
				title: textIn(row.titles, language),
				room: { capacity, free },
				capacityUnit: row.capacityUnit,
				sample: row.sample,
				prerequisites: row.prerequisites,
				earmarks: earmarksOf(row.contributions as Contribution[]),
				/** How many needs wait for capacity in it, and whether this one does. */
				waiting: row.waits.length,
				waitsHere: row.waits.some((wait) => wait.needId === needId),
			},
		]
	})
}

/** The earmarks of donors, in their words. */
const earmarksOf = (contributions: readonly Contribution[]) =>
	contributions.flatMap(({ donor, earmark }) => (earmark ? [{ donor, earmark }] : []))
