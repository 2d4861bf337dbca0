import { recordAccess } from '#app/domain/core/record-access.server.ts'
import { requireRole } from '#app/domain/core/rights.ts'
import type { Actor } from '#app/platform/actor.ts'
import { type Tx, withActor } from '#app/platform/database.server.ts'
import { DomainError } from '#app/platform/domain-error.ts'
import type { Reason } from '#app/platform/reasons.ts'
import { Prisma } from '#prisma/generated/client.ts'
import { ALIKE, type Likeness, likeness } from '#workflows/bundling/likeness.ts'
import type { Language } from '#workflows/languages.ts'

import {
	type BundleRow,
	bundledRows,
	bundlingRoles,
	isImpartial,
	open,
	seesConfidential,
} from './bundled-rows.server.ts'
import { earlierSupportOf } from './earlier-support-of.server.ts'

const SHOWN = 50

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
	requireRole(actor, ...bundlingRoles)
	return withActor(actor, async (tx) => {
		const [need] = await bundledRows(tx, actor, Prisma.sql`need.id = ${needId}`, language)
		if (!need) throw new DomainError('not-found')
		await recordAccess(tx, actor, { requestId: need.requestId, what: 'overlap', which: needId })
		const similar = (await othersLike(tx, actor, need, language)).slice(0, SHOWN)
		return {
			need,
			similar: await withRefusals(tx, actor, need, similar),
			earlier: await earlierSupportOf(tx, need, language),
			bundles: await openBundles(tx, need),
			refusal: (await refusalsOf(tx, actor, [need])).get(need.id) ?? null,
		}
	})
}
export type SimilarNeedsView = Awaited<ReturnType<typeof findSimilarNeeds>>

async function othersLike(tx: Tx, actor: Actor, need: BundleRow, language: Language) {
	const others = await bundledRows(
		tx,
		actor,
		Prisma.sql`need.state_iso3 <> ${need.stateIso3} and ${open}`,
		language,
	)
	return others
		.filter(({ isConfidential }) => !isConfidential || seesConfidential(actor))
		.map((other) => ({ ...other, likeness: likeness(need, other) }))
		.filter(({ likeness: { total } }) => total >= ALIKE)
		.sort((one, other) => other.likeness.total - one.likeness.total || (one.id < other.id ? -1 : 1))
}

async function withRefusals(
	tx: Tx,
	actor: Actor,
	need: BundleRow,
	similar: Omit<SimilarNeed, 'refusal'>[],
): Promise<SimilarNeed[]> {
	const refusals = await refusalsOf(tx, actor, similar)
	return similar.map((other) => {
		const refusal = refusals.get(other.id) ?? (other.kind === need.kind ? null : 'otherKind')
		return { ...other, refusal }
	})
}

/** Why needs cannot be put into a bundle by this officer, by their ids; those that can are left out. */
export async function refusalsOf(
	tx: Tx,
	actor: Actor,
	rows: readonly Pick<BundleRow, 'id' | 'stateIso3' | 'isConfidential'>[],
): Promise<Map<string, Reason>> {
	const bundled = await tx.bundledNeed.findMany({
		where: { needId: { in: rows.map(({ id }) => id) }, leftAt: null, bundle: { endedAt: null } },
		select: { needId: true },
	})
	const taken = new Set(bundled.map(({ needId }) => needId))
	return new Map(
		rows.flatMap(({ id, stateIso3, isConfidential }): [string, Reason][] => {
			if (!isImpartial(actor, stateIso3)) return [[id, 'notRecused']]
			if (isConfidential && !seesConfidential(actor)) return [[id, 'confidentialNeed']]
			return taken.has(id) ? [[id, 'inAnotherBundle']] : []
		}),
	)
}

/** Bundles that a need of this kind can join, and the one it is in. */
const openBundles = (tx: Tx, { kind, id }: BundleRow) =>
	tx.bundle
		.findMany({
			where: { kind, endedAt: null },
			orderBy: { madeAt: 'desc' },
			take: 100,
			select: { id: true, title: true, needs: { where: { needId: id, leftAt: null } } },
		})
		.then((bundles) => bundles.map(({ needs, ...bundle }) => ({ ...bundle, isIn: needs.length > 0 })))
