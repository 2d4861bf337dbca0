import { sql } from 'kysely'
import { entryHistory } from '#app/domain/core/entry-history.server.ts'
import { namesOf, textIn } from '#app/domain/core/names-of.server.ts'
import { requireAbility } from '#app/domain/core/rights.ts'
import type { Actor } from '#app/platform/actor.ts'
import { type Ask, readAs } from '#app/platform/database/read.server.ts'
import { build, statement } from '#app/platform/database/statement.ts'
import { DomainError } from '#app/platform/domain-error.ts'
import { dayOfOffice } from '#workflows/calendars/day-of.ts'
import type { Language } from '#workflows/languages.ts'
import { endStatus } from '#workflows/reference/data-ends.ts'
import { listDifference, type Membership, type Memberships } from '#workflows/reference/reference-lists.ts'
import { readEnds } from './data-ends.server.ts'

const MOST = 500

const validity = [
	sql<string>`valid_from::text`.as('from'),
	sql<string | null>`valid_until::text`.as('until'),
] as const

const all = statement((_: object) =>
	build
		.selectFrom('reference_list')
		.orderBy('kind')
		.orderBy('valid_from', 'desc')
		.limit(MOST)
		.select(['id', 'kind', 'source', 'updated_at as updatedAt', 'updated_by_id as updatedById'])
		.select(validity)
		.select(
			sql<number>`(select count(*)::int from jsonb_each(entries) entry where entry.value <> 'false'::jsonb)`.as(
				'count',
			),
		),
)

/** Every list with its validity and source, the newest of each kind first, and all dated data with their ends. */
export function listReferenceData(actor: Actor) {
	requireAbility(actor, 'keepReferenceData')
	return readAs(actor, async (read) => {
		const [lists, ends] = await Promise.all([read(all, {}), readEnds(read)])
		const today = dayOfOffice(read.at)
		const names = await namesOf(
			read,
			lists.flatMap(({ updatedById }) => updatedById ?? []),
		)
		return {
			lists: lists.map(({ updatedById, ...list }) => ({
				...list,
				updatedBy: names.get(updatedById ?? '') ?? '',
			})),
			ends: ends.map((end) => ({ ...end, status: endStatus(end, today) })),
		}
	})
}
export type ReferenceDataView = Awaited<ReturnType<typeof listReferenceData>>

const one = statement(({ id }: { id: string }) =>
	build
		.selectFrom('reference_list')
		.where('id', '=', id)
		.select(['id', 'kind', 'source', 'note', 'entries', 'is_complete as isComplete', 'revision'])
		.select(validity),
)

const states = statement((_: object) => build.selectFrom('state').select(['iso3', 'names']))

/** What was recorded of a list, as the audit trail keeps it. */
export type RecordedList = {
	validFrom: string
	validUntil: string | null
	source: string
	/** Absent of lists before there were notes; null without one. */
	note?: string | null
	isComplete: boolean
	entries: Memberships
}
type RecordedChange = { before?: RecordedList; after: RecordedList }

/** One list with every change of it, the latest first; null for a new one. With the names of all States by their codes. */
export function getReferenceList(actor: Actor, id: string | null, language: Language) {
	requireAbility(actor, 'keepReferenceData')
	return readAs(actor, async (read) => {
		const named = await read(states, {})
		return {
			list: id === null ? null : await listWith(read, id),
			names: Object.fromEntries(named.map(({ iso3, names }) => [iso3, textIn(names, language)])),
		}
	})
}

async function listWith(ask: Ask, id: string) {
	const [list] = await ask(one, { id })
	if (!list) throw new DomainError('not-found')
	const history = await entryHistory<RecordedChange>(ask, 'referenceList', id)
	return {
		...list,
		history: history.map(({ recorded: { before, after }, ...change }) => ({
			...change,
			changes: changesOf(before, after),
		})),
	}
}
export type ReferenceListView = Awaited<ReturnType<typeof listWith>>

const plainFields = ['validFrom', 'validUntil', 'source', 'note', 'isComplete'] as const

/** Fields that differ and States that the list says something else of, with both values. */
function changesOf(before: RecordedList | undefined, after: RecordedList) {
	const fields: { field: string; from: Membership | null; to: Membership | null }[] = plainFields
		.filter((field) => (before?.[field] ?? null) !== (after[field] ?? null))
		.map((field) => ({ field, from: before?.[field] ?? null, to: after[field] ?? null }))
	return [
		...fields,
		...listDifference(before?.entries ?? {}, after.entries).map(({ iso3, from, to }) => ({
			field: iso3,
			from,
			to,
		})),
	]
}
