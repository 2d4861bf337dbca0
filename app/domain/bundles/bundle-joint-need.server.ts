import { requireAbility } from '#app/domain/core/rights.ts'
import { getJointOfNeed } from '#app/domain/joint-needs/get-joint-need.server.ts'
import type { Actor } from '#app/platform/actor.ts'
import { readAs } from '#app/platform/database/read.server.ts'
import { anyOf, build, statement } from '#app/platform/database/statement.ts'
import { DomainError } from '#app/platform/domain-error.ts'
import { themes } from '#workflows/vocabulary.ts'
import { seeking } from './bundled-rows.server.ts'
import { bundleNeeds } from './change-bundle.server.ts'

type Ids = { ids: string[] }

const open = statement(({ ids }: Ids) =>
	build
		.selectFrom('need')
		.leftJoin('bundled_need as b', (join) =>
			join.onRef('b.need_id', '=', 'need.id').on('b.left_at', 'is', null),
		)
		.leftJoin('bundle', (join) =>
			join.onRef('bundle.id', '=', 'b.bundle_id').on('bundle.ended_at', 'is', null),
		)
		.where('need.id', '=', anyOf(ids))
		.where('need.status', '=', anyOf([...seeking]))
		.select(['need.id', 'bundle.id as bundleId', 'need.themes']),
)

/**
 * Brings the parts of a joint need into one bundle, with those that it has already: matched by their sum and by the
 * limits of each State, and proposed to one programme. Returns the bundle. Parts that another officer bundled stay there.
 */
export async function bundleJointNeed(actor: Actor, needId: string): Promise<string> {
	requireAbility(actor, 'bundleNeeds')
	const { title, parts } = await getJointOfNeed(actor, needId)
	const ids = parts.flatMap(({ need }) => need?.parts.flatMap(({ id }) => id ?? []) ?? [])
	const rows = await readAs(actor, (read) => read(open, { ids }))
	const bundleId = rows.find((row) => row.bundleId !== null)?.bundleId
	const free = rows.filter((row) => row.bundleId === null).map(({ id }) => id)
	if (bundleId) {
		if (free.length > 0) await bundleNeeds(actor, { bundleId, needIds: free })
		return bundleId
	}
	if (free.length < 2) throw new DomainError('refused', 'bundleOfOne')
	const theme = themes.find((each) => rows[0]?.themes.includes(each)) ?? themes[0]
	return bundleNeeds(actor, { title, theme, language: undefined, note: '', needIds: free })
}
