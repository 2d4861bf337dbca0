import { sql } from 'kysely'
import { textIn } from '#app/domain/core/names-of.server.ts'
import type { Ask } from '#app/platform/database/read.server.ts'
import { anyOf, build, statement } from '#app/platform/database/statement.ts'
import type { Language } from '#workflows/languages.ts'
import type { ProgrammeFacts } from '#workflows/matching/facts.ts'
import type { RankedMatch } from '#workflows/matching/match-programme.ts'

export type Ranked = RankedMatch & {
	programme: ProgrammeFacts
	couldWait: boolean
	/** What the programme is asked for: of equipment, the lines that it supplies; null where no number is known. */
	wanted: number | null
}
type Contribution = { donor: string; earmark?: string }

/** Some matches with the details of each programme that a page shows beyond the rules. */
export async function shownMatches(ask: Ask, needId: string, ranked: readonly Ranked[], language: Language) {
	const rows = await ask(shown, { needId, ids: ranked.map(({ programmeId }) => programmeId) })
	const byId = new Map(rows.map((row) => [row.id, row]))
	return ranked.flatMap(({ programmeId, programme, verdict, findings, fit, couldWait, wanted }) => {
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
				wanted,
				title: textIn(row.titles, language),
				room: { capacity, free },
				capacityUnit: row.capacityUnit,
				sample: row.sample,
				prerequisites: row.prerequisites,
				earmarks: earmarksOf(row.contributions),
				/** How many needs wait for capacity in it, and whether this one does. */
				waiting: row.waiting,
				waitsHere: row.waitsHere,
			},
		]
	})
}

const shown = statement(({ needId, ids }: { needId: string; ids: string[] }) =>
	build
		.selectFrom('programme')
		.where('programme.id', '=', anyOf(ids))
		.leftJoinLateral(
			(of) =>
				of
					.selectFrom('waitlist_entry as wait')
					.whereRef('wait.programme_id', '=', 'programme.id')
					.where('wait.left_at', 'is', null)
					.select([
						sql<number>`count(*)::int`.as('waiting'),
						sql<boolean>`coalesce(bool_or(wait.need_id = ${needId}), false)`.as('waitsHere'),
					])
					.as('waits'),
			(join) => join.onTrue(),
		)
		.select(['programme.id', 'titles', 'capacity_unit as capacityUnit', 'sample', 'prerequisites'])
		.select((of) => [
			'contributions',
			of.fn.coalesce('waits.waiting', of.lit(0)).as('waiting'),
			of.fn.coalesce('waits.waitsHere', of.lit(false)).as('waitsHere'),
		]),
)

/** The earmarks of donors, in their words. */
const earmarksOf = (contributions: readonly Contribution[]) =>
	contributions.flatMap(({ donor, earmark }) => (earmark ? [{ donor, earmark }] : []))
