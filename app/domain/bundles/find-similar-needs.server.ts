import { sql } from 'kysely'
import { recordReading } from '#app/domain/core/record-access.server.ts'
import { postsOf, requireAbility } from '#app/domain/core/rights.ts'
import type { Actor } from '#app/platform/actor.ts'
import { type Arms, argumentsOf, end, firstInArms, firstOf } from '#app/platform/arms.ts'
import { DomainError } from '#app/platform/domain-error.ts'
import { type Ask, type Read, readAs } from '#app/platform/read.server.ts'
import type { Reason } from '#app/platform/reasons.ts'
import { anyOf, build, statement } from '#app/platform/statement.ts'
import { may } from '#workflows/abilities.ts'
import { ALIKE, type Likeness, likeness } from '#workflows/bundling/likeness.ts'
import type { Language } from '#workflows/languages.ts'

import {
	type BundleRow,
	bundleable,
	bundleRow,
	isImpartial,
	open,
	seeking,
	seesConfidential,
} from './bundled-rows.server.ts'
import { earlierSupportOf } from './earlier-support-of.server.ts'

const SHOWN = 50
/** More than are open at a time for one kind or theme. */
const LOOKED_AT = 500

export type SimilarNeed = BundleRow & {
	likeness: Likeness
	/** Why it cannot be bundled with this one, as the key of a refusal. */
	refusal: Reason | null
}

/**
 * Needs of other States that one course could serve together with this one, the most alike first, and support to the
 * same authority or unit in the last 36 months. For officers: needs they may not see are not counted either.
 */
export function findSimilarNeeds(actor: Actor, needId: string, language: Language = actor.language) {
	requireAbility(actor, 'bundleNeeds')
	return readAs(actor, async (read) => {
		const [own] = await read(one, { needId })
		if (!own) throw new DomainError('not-found')
		const need = bundleRow(actor, own, language)
		const [others, earlier, bundles] = await Promise.all([
			othersLike(read, need, language),
			earlierSupportOf(read, need, language),
			read(openBundles, need),
			recordReading(read, { requestId: need.requestId, what: 'overlap', which: needId }),
		])
		const similar = others.slice(0, SHOWN)
		const refusals = await refusalsOf(read, actor, [need, ...similar])
		return {
			need,
			similar: similar.map((other): SimilarNeed => {
				const refusal = refusals.get(other.id) ?? (other.kind === need.kind ? null : 'otherKind')
				return { ...other, refusal }
			}),
			earlier,
			bundles,
			refusal: refusals.get(need.id) ?? null,
		}
	})
}
export type SimilarNeedsView = Awaited<ReturnType<typeof findSimilarNeeds>>

const one = statement(({ needId }: { needId: string }) => bundleable.where('need.id', '=', needId))

async function othersLike(read: Read, need: BundleRow, language: Language) {
	const { actor } = read
	const others = await latestLike(read, need)
	return others
		.map((row) => bundleRow(actor, row, language))
		.filter(({ isConfidential }) => !isConfidential || seesConfidential(actor))
		.map((other) => ({ ...other, likeness: likeness(need, other) }))
		.filter(({ likeness: { total } }) => total >= ALIKE)
		.sort((one, other) => other.likeness.total - one.likeness.total || (one.id < other.id ? -1 : 1))
}

type ComparableNeedsArgs = BundleRow & Arms & { ownStatuses: string[]; ownKeys: string[] }

/**
 * The latest open needs of other States that can be alike: without a theme, the kind or the subregion in common, the
 * other signs together do not reach `ALIKE`. Each status by itself, in the order of its index.
 */
const comparableBy = (keys: { regions: boolean }) =>
	statement((asked: ComparableNeedsArgs) => {
		const where = [
			sql`t.state_iso3 <> ${asked.stateIso3}`,
			sql`(t.themes && ${asked.themes}::text[] or t.kind::text = ${asked.kind}
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
function latestLike(read: Read, need: BundleRow) {
	const { actor } = read
	const ofRegions = may(actor, 'workOnOwnCases') && actor.regions.length > 0
	const own = crossed(ofRegions ? postsOf(actor).map(({ id }) => id) : [])
	const arms = crossed(ofRegions ? actor.regions : [''])
	return read(ofRegions ? inRegions : everywhere, {
		...need,
		...arms,
		ownStatuses: own.statuses,
		ownKeys: own.keys,
	})
}

/** Why needs cannot be put into a bundle by this officer, by their ids; those that can are left out. */
export async function refusalsOf(
	ask: Ask,
	actor: Actor,
	rows: readonly Pick<BundleRow, 'id' | 'stateIso3' | 'isConfidential'>[],
): Promise<Map<string, Reason>> {
	const bundled = await ask(inBundles, { ids: rows.map(({ id }) => id) })
	const taken = new Set(bundled.map(({ needId }) => needId))
	return new Map(
		rows.flatMap(({ id, stateIso3, isConfidential }): [string, Reason][] => {
			if (!isImpartial(actor, stateIso3)) return [[id, 'notRecused']]
			if (isConfidential && !seesConfidential(actor)) return [[id, 'confidentialNeed']]
			return taken.has(id) ? [[id, 'inAnotherBundle']] : []
		}),
	)
}

const inBundles = statement(({ ids }: { ids: string[] }) =>
	build
		.selectFrom('bundled_need')
		.innerJoin('bundle', 'bundle.id', 'bundled_need.bundle_id')
		.where('need_id', '=', anyOf(ids))
		.where('left_at', 'is', null)
		.where('bundle.ended_at', 'is', null)
		.select('need_id as needId'),
)

/** Bundles that a need of this kind can join, and the one it is in. */
const openBundles = statement(({ kind, id }: Pick<BundleRow, 'kind' | 'id'>) =>
	build
		.selectFrom('bundle')
		.where('kind', '=', kind)
		.where('ended_at', 'is', null)
		.orderBy('made_at', 'desc')
		.limit(sql.lit(100))
		.select((of) => [
			'id',
			'title',
			of
				.exists(
					of
						.selectFrom('bundled_need')
						.whereRef('bundle_id', '=', 'bundle.id')
						.where('need_id', '=', id)
						.where('left_at', 'is', null),
				)
				.as('isIn'),
		]),
)
