import { postsOf } from '#app/domain/core/rights.ts'
import { contributionOf } from '#app/domain/figures/contribution-of.server.ts'
import { getProgrammeOfOffice } from '#app/domain/programmes/get-programme.server.ts'
import type { Actor } from '#app/platform/actor.ts'
import { DomainError } from '#app/platform/domain-error.ts'
import { readAs } from '#app/platform/read.server.ts'
import { anyOf, build, statement } from '#app/platform/statement.ts'
import type { Language } from '#workflows/languages.ts'
import { burnDownOf } from './burn-down.server.ts'

const identitiesOf = (actor: Actor) => postsOf(actor).map(({ id }) => id)

/** More programmes than a person manages; further ones are found in the list of programmes. */
const MOST = 50

const managedBy = statement(({ ids }: { ids: string[] }) =>
	build
		.selectFrom('programme')
		.where(({ or, eb }) => or([eb('manager_id', '=', anyOf(ids)), eb('deputy_id', '=', anyOf(ids))]))
		.orderBy('code')
		.limit(MOST)
		.select('id'),
)

/** Contribution and results of the programmes that a manager looks after, at most 50; none for other roles. */
export function getOwnContributions(actor: Actor, language: Language) {
	return readAs(actor, async (read) => {
		if (actor.role !== 'programmeManager') return []
		const managed = await read(managedBy, { ids: identitiesOf(actor) })
		if (managed.length === 0) return []
		return contributionOf(read, { ids: managed.map(({ id }) => id), isWhole: true }, language)
	})
}

const programmeOf = statement(({ id }: { id: string }) =>
	build
		.selectFrom('programme')
		.where('id', '=', id)
		.select([
			'id',
			'capacity',
			'capacities',
			'budget',
			'funding_from as fundingFrom',
			'funding_to as fundingTo',
		]),
)

/**
 * One programme with its contribution and results and what is left of its capacity and budget over time, for UNODC; those
 * who do not manage it read no results of confidential requests. Others find nothing.
 */
export function getProgrammeFunding(actor: Actor, id: string, language: Language) {
	return readAs(actor, async (read) => {
		const shown = await getProgrammeOfOffice(actor, id, language)
		const [programme] = await read(programmeOf, { id })
		if (!programme) throw new DomainError('not-found')
		const [[contribution], burnDown] = await Promise.all([
			contributionOf(read, { ids: [id], isWhole: shown.office.mine }, language),
			burnDownOf(read, programme),
		])
		if (!contribution) throw new DomainError('not-found')
		return { ...shown, contribution, burnDown, asAt: read.at }
	})
}
