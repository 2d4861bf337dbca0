import { requireRole } from '#app/domain/core/require-role.ts'
import { textIn } from '#app/domain/core/words-of.server.ts'
import type { Actor, Language } from '#app/platform/actor.ts'
import { withActor } from '#app/platform/database.server.ts'
import { bundlingRoles } from './bundle-rights.ts'

const LISTED = 200

/** Bundles that are followed, or those that ended, the latest first, with the States that the reader may see in them. */
export function listBundles(
	actor: Actor,
	{ ended }: { ended: boolean },
	language: Language = actor.language,
) {
	requireRole(actor, ...bundlingRoles)
	return withActor(actor, async (tx) => {
		const bundles = await tx.bundle.findMany({
			where: { endedAt: ended ? { not: null } : null },
			orderBy: { madeAt: 'desc' },
			take: LISTED,
			include: { needs: { where: { leftAt: null }, select: { stateIso3: true } } },
		})
		const states = await tx.state.findMany({ select: { iso3: true, names: true } })
		const names = new Map(states.map(({ iso3, names }) => [iso3, textIn(names, language)]))
		return bundles.map(({ needs, id, title, theme, kind, madeAt, endedAt }) => ({
			id,
			title,
			theme,
			kind,
			madeAt,
			endedAt,
			needs: needs.length,
			states: [...new Set(needs.map(({ stateIso3 }) => names.get(stateIso3) ?? stateIso3))].sort(
				(one, other) => one.localeCompare(other, language),
			),
		}))
	})
}
