import { sql } from 'kysely'
import { namesOf } from '#app/domain/core/names-of.server.ts'
import type { Change } from '#app/forms/programme/changes.ts'
import { type Actor, systemActor } from '#app/platform/actor.ts'
import { type Read, readAs } from '#app/platform/database/read.server.ts'
import { anyOf, build, statement } from '#app/platform/database/statement.ts'
import { DomainError } from '#app/platform/domain-error.ts'
import type { AuditEntry } from '#prisma/generated/client.ts'
import type { Language } from '#workflows/languages.ts'
import { isOfficeRole } from '#workflows/roles.ts'
import { headOfProgramme } from './programme-work.server.ts'

const PAGE = 50

export type ProgrammeHistoryFilter = {
	type?: string | undefined
	field?: string | undefined
	before?: number | undefined
}

type Event = { changes?: Change[]; copiedFrom?: string; formerManagerId?: string; managerId?: string }

/** A transfer to another manager is one changed field, too. */
const changesIn = ({ changes = [], formerManagerId, managerId }: Event): Change[] =>
	managerId ? [{ field: 'manager', from: formerManagerId, to: managerId }] : changes

/** Fields whose values are people. */
const ofPeople: ReadonlySet<string> = new Set(['deputyId', 'manager'])

/** Changes of a programme with their authors, the latest first, in pages: for UNODC. */
export function listProgrammeHistory(
	actor: Actor,
	programmeId: string,
	{ type, field, before }: ProgrammeHistoryFilter,
	language: Language,
) {
	return readAs(actor, async (read) => {
		if (!isOfficeRole(actor.role)) throw new DomainError('not-found')
		const [programme, found] = await Promise.all([
			headOfProgramme(read, programmeId, language),
			read(entriesOf(programmeId, type, before)),
		])
		const entries = await told(read, found.slice(0, PAGE))
		return {
			programme,
			entries: entries
				.map((entry) => ofField(entry, field))
				.filter(({ changes }) => !field || changes.length > 0),
			older: found.length > PAGE ? (found[PAGE - 1]?.position ?? null) : null,
		}
	})
}

/** In the order of the index of these entries, so that UNODC's long chain does not slow it down. */
const entriesOf = (programmeId: string, type: string | undefined, before: number | undefined) =>
	build
		.selectFrom('audit_entry')
		.where('type', 'like', sql.lit('programme.%'))
		.where(sql<boolean>`event->>'programmeId' = ${programmeId}`)
		.$if(type !== undefined, (of) => of.where('type', '=', type ?? ''))
		.$if(before !== undefined, (of) => of.where('position', '<', before ?? 0))
		.orderBy('position', 'desc')
		.limit(sql.lit(PAGE + 1))
		.select(['id', 'at', 'type', 'actor_id as actorId', 'on_behalf_of as onBehalfOf'])
		.select(['position', 'revision', 'event'])

type Entry = Awaited<ReturnType<typeof told>>[number]

const ofField = (entry: Entry, field: string | undefined) => ({
	...entry,
	changes: field ? entry.changes.filter((change) => change.field.split('.')[0] === field) : entry.changes,
})

const codesOf = statement(({ ids }: { ids: string[] }) =>
	build.selectFrom('programme').where('id', '=', anyOf(ids)).select(['id', 'code']),
)

type HistoryRow = Pick<
	AuditEntry,
	'id' | 'at' | 'type' | 'actorId' | 'onBehalfOf' | 'position' | 'revision' | 'event'
>

async function told(read: Read, found: HistoryRow[]) {
	const events = found.map(({ event }) => event as Event) // as saving a programme recorded it
	const people = events.flatMap((event) =>
		changesIn(event)
			.filter(({ field }) => ofPeople.has(field))
			.flatMap(({ from, to }) => [from, to]),
	)
	const ids = [...found.map(({ actorId }) => actorId), ...people.filter((id) => typeof id === 'string')]
	const [names, copied] = await Promise.all([
		namesOf(read, ids),
		read(codesOf, { ids: events.flatMap(({ copiedFrom }) => copiedFrom ?? []) }),
	])
	const named = (value: unknown) => (typeof value === 'string' ? (names.get(value) ?? value) : null)
	return found.map(({ id, at, type, actorId, onBehalfOf, position, revision }, index) => {
		const { copiedFrom, ...event } = events[index] ?? {}
		return {
			id,
			at,
			type,
			position,
			revision,
			/** Null for the system. */
			by: actorId === systemActor.id ? null : (names.get(actorId) ?? actorId),
			onBehalfOf,
			copiedFrom: copied.find((one) => one.id === copiedFrom)?.code ?? null,
			changes: changesIn(event).map(({ field, from, to }) =>
				ofPeople.has(field) ? { field, from: named(from), to: named(to) } : { field, from, to },
			),
		}
	})
}
