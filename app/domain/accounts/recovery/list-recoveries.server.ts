import { sql } from 'kysely'
import { namesOf } from '#app/domain/core/names-of.server.ts'
import { requireAbility } from '#app/domain/core/rights.ts'
import { countsOfList, type Listing, pageOfList, rowsOfTable } from '#app/domain/lists/listing.server.ts'
import { betweenMoments } from '#app/domain/lists/rows-in-arms.server.ts'
import { listOrder, readListAddress } from '#app/forms/lists/list-address.ts'
import { type EndedRecoveryFilter, type EndedStage, endedRecoveryList } from '#app/forms/lists/people-list.ts'
import type { Actor } from '#app/platform/actor.ts'
import { askIn, readAs } from '#app/platform/database/read.server.ts'
import { anyOf, build } from '#app/platform/database/statement.ts'

/** Reported losses of a second factor that await a decision, the oldest first, and what this officer may decide. */
export function listOpenRecoveries(actor: Actor) {
	requireAbility(actor, 'decideRecoveries')
	return readAs(actor, (read) =>
		read.models(async (tx) => {
			const rows = await tx.factorRecovery.findMany({
				where: { secondAt: null, refusedAt: null },
				orderBy: { askedAt: 'asc' },
			})
			const people = await tx.person.findMany({
				where: { id: { in: rows.map(({ personId }) => personId) } },
				select: { id: true, name: true, email: true, role: true, stateIso3: true },
			})
			const names = await namesOf(
				askIn(tx),
				rows.flatMap(({ firstById }) => firstById ?? []),
			)
			return rows.flatMap((row) => {
				const person = people.find(({ id }) => id === row.personId)
				if (!person) return []
				const { id, reason, askedAt, identifiedBy, revision, firstById } = row
				return {
					id,
					person,
					reason,
					askedAt,
					identifiedBy,
					revision,
					first: firstById && (names.get(firstById) ?? null),
					stage: row.firstAt ? ('second' as const) : ('first' as const),
					own: row.personId === actor.id,
					mayApprove: firstById !== actor.id,
				}
			})
		}),
	)
}
export type RecoveryRow = Awaited<ReturnType<typeof listOpenRecoveries>>[number]

type Ended = {
	id: string
	person: string | null
	stage: EndedStage
	on: Date
	first: string | null
	second: string | null
	refusedBy: string | null
	identifiedBy: string
	refusal: string
}

const endedAt = sql<Date>`coalesce(t.second_at, t.refused_at)`
const stage = sql<EndedStage>`case when t.second_at is not null then 'approved'
	when t.refused_by_id = t.person_id then 'withdrawn' else 'refused' end`

/** The decided removals of second factors. The first condition is that of their index. */
const ended: Listing<EndedRecoveryFilter, 'on', 'result', Ended> = {
	sorts: { on: { column: endedAt, type: 'timestamptz', valueOf: ({ on }) => on } },
	rowsPassing: ({ result, from, to }, wanted) =>
		rowsOfTable(
			sql`factor_recovery as t`,
			[
				sql`(t.second_at is not null or t.refused_at is not null)`,
				...(result ? [sql`${stage} = ${anyOf(result)}`] : []),
				...betweenMoments(endedAt, from?.[0], to?.[0]),
			],
			wanted,
		),
	rowsOf: (ids) =>
		build
			.selectFrom(ids)
			.innerJoin('factor_recovery as t', 't.id', 'x.id')
			.leftJoin('person as p', 'p.id', 't.person_id')
			.leftJoin('person as one', 'one.id', 't.first_by_id')
			.leftJoin('person as two', 'two.id', 't.second_by_id')
			.leftJoin('person as no', 'no.id', 't.refused_by_id')
			.orderBy('x.place')
			.select(['t.id', 'p.name as person', 'one.name as first', 'two.name as second', 'no.name as refusedBy'])
			.select(['t.identified_by as identifiedBy', 't.refusal', stage.as('stage'), endedAt.as('on')]),
	facets: { result: { by: stage } },
	counted: 'on',
}

/** The decided removals of second factors as an address asks for them, the latest first. */
export function listEndedRecoveries(actor: Actor, params: URLSearchParams) {
	requireAbility(actor, 'decideRecoveries')
	const address = readListAddress(endedRecoveryList, params)
	return readAs(actor, async (read) => {
		const order = listOrder(endedRecoveryList, address)
		const [page, counts] = await Promise.all([
			pageOfList(read, ended, { ...address, order }),
			countsOfList(read, ended, address.filters),
		])
		return { ...page, address, counts }
	})
}
export type EndedRecoveries = Awaited<ReturnType<typeof listEndedRecoveries>>
