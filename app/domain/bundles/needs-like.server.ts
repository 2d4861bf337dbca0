import { sql } from 'kysely'
import { postsOf } from '#app/domain/core/rights.ts'
import { type Arms, argumentsOf, end, firstInArms, firstOf } from '#app/platform/database/arms.ts'
import type { Read } from '#app/platform/database/read.server.ts'
import { statement } from '#app/platform/database/statement.ts'
import { may } from '#workflows/abilities.ts'
import { ALIKE, type Likeness, likeness } from '#workflows/bundling/likeness.ts'
import type { Language } from '#workflows/languages.ts'
import {
	type BundleRow,
	bundleable,
	bundleRow,
	open,
	seeking,
	seesConfidential,
} from './bundled-rows.server.ts'

/** More than are open at a time for one kind or theme. */
const LOOKED_AT = 500

/** A need of another State, with how well one course could serve both. */
export type NeedLike = BundleRow & { likeness: Likeness }

/**
 * The open needs of other States that are like each of these needs of one request, the most alike first, by the ids of
 * these. Needs that the reader may not see are left out.
 */
export async function needsLike(
	read: Read,
	needs: readonly BundleRow[],
	language: Language,
): Promise<Map<string, NeedLike[]>> {
	const { actor } = read
	const others = (await latestLike(read, needs))
		.map((row) => bundleRow(actor, row, language))
		.filter(({ isConfidential }) => !isConfidential || seesConfidential(actor))
	const alike = (need: BundleRow) =>
		others
			.map((other) => ({ ...other, likeness: likeness(need, other) }))
			.filter(({ likeness: { total } }) => total >= ALIKE)
			.sort((one, other) => other.likeness.total - one.likeness.total || (one.id < other.id ? -1 : 1))
	return new Map(needs.map((need) => [need.id, alike(need)]))
}

/** As many are named beside a decision: the page of similar needs shows all. */
const NAMED = 3

/**
 * The needs of other States that are most like each need of a request, by its id: a few of each, with what a line about
 * them says. For officers who compare needs.
 */
export async function mostLikeNeedsOf(read: Read, requestId: string, language: Language) {
	const rows = await read(ofRequest, { requestId })
	const own = rows.map((row) => bundleRow(read.actor, row, language))
	const like = await needsLike(read, own, language)
	return new Map(
		[...like].map(([id, others]) => [
			id,
			others.slice(0, NAMED).map(({ id, requestId, title, state, status, likeness: { total } }) => ({
				id,
				requestId,
				title,
				state,
				status,
				total,
			})),
		]),
	)
}

const ofRequest = statement(({ requestId }: { requestId: string }) =>
	bundleable.where('need.request_id', '=', requestId).where('need.status', 'in', seeking),
)

type ComparableNeedsArgs = Arms & {
	stateIso3: string
	subregion: string | null
	kinds: string[]
	themes: string[]
	ownStatuses: string[]
	ownKeys: string[]
}

/**
 * The latest open needs of other States that can be alike: without a theme, the kind or the subregion in common, the
 * other signs together do not reach `ALIKE`. Each status by itself, in the order of its index.
 */
const comparableBy = (keys: { regions: boolean }) =>
	statement((asked: ComparableNeedsArgs) => {
		const where = [
			sql`t.state_iso3 <> ${asked.stateIso3}`,
			sql`(t.themes && ${asked.themes}::text[] or t.kind::text = any (${asked.kinds}::text[])
				or t.state_iso3 in (select iso3 from state where subregion = ${asked.subregion}))`,
		]
		const wanted = { table: 'need', order: 'desc', most: LOOKED_AT, where, after: end } as const
		const own = { statuses: asked.ownStatuses, keys: asked.ownKeys }
		const sources = keys.regions
			? [
					firstInArms({ ...wanted, own: 'region', arms: asked }),
					firstInArms({ ...wanted, own: 'officer_id', arms: own }),
				]
			: [firstInArms({ ...wanted, arms: asked })]
		return open.innerJoin(firstOf(sources, LOOKED_AT, 'desc'), 'x.id', 'need.id')
	})
const everywhere = comparableBy({ regions: false })
const inRegions = comparableBy({ regions: true })

/** Each of the statuses with each of these keys. */
const crossed = (keys: readonly string[]) =>
	argumentsOf(keys.flatMap((key) => seeking.map((status) => ({ status, key }))))

/** A case officer sees the needs of the own regions and of the own requests. */
async function latestLike(read: Read, needs: readonly BundleRow[]) {
	const { actor } = read
	const [first] = needs
	if (!first) return []
	const ofRegions = may(actor, 'workOnOwnCases') && actor.regions.length > 0
	const own = crossed(ofRegions ? postsOf(actor).map(({ id }) => id) : [])
	const arms = crossed(ofRegions ? actor.regions : [''])
	return read(ofRegions ? inRegions : everywhere, {
		stateIso3: first.stateIso3,
		subregion: first.subregion,
		kinds: [...new Set(needs.map(({ kind }) => kind))],
		themes: [...new Set(needs.flatMap(({ themes }) => themes))],
		...arms,
		ownStatuses: own.statuses,
		ownKeys: own.keys,
	})
}
