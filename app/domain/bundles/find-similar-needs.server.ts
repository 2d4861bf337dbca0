import { sql } from 'kysely'
import { recordReading } from '#app/domain/core/record-access.server.ts'
import { requireAbility } from '#app/domain/core/rights.ts'
import type { Actor } from '#app/platform/actor.ts'
import { type Ask, readAs } from '#app/platform/database/read.server.ts'
import { anyOf, build, statement } from '#app/platform/database/statement.ts'
import { DomainError } from '#app/platform/domain-error.ts'
import type { Reason } from '#app/platform/reasons.ts'
import type { Language } from '#workflows/languages.ts'
import {
	type BundleRow,
	bundleable,
	bundleRow,
	isImpartial,
	seesConfidential,
} from './bundled-rows.server.ts'
import { earlierSupportOf } from './earlier-support-of.server.ts'
import { type NeedLike, needsLike } from './needs-like.server.ts'

const SHOWN = 50

export type SimilarNeed = NeedLike & {
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
		const [like, earlier, bundles] = await Promise.all([
			needsLike(read, [need], language),
			earlierSupportOf(read, need, language),
			read(openBundles, need),
			recordReading(read, { requestId: need.requestId, what: 'overlap', which: needId }),
		])
		const similar = (like.get(need.id) ?? []).slice(0, SHOWN)
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
