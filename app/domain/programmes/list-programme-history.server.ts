import { sql } from 'kysely'
import { namesOf } from '#app/domain/core/names-of.server.ts'
import type { Change } from '#app/forms/programme/changes.ts'
import type { Actor } from '#app/platform/actor.ts'
import { DomainError } from '#app/platform/domain-error.ts'
import { type Read, readAs } from '#app/platform/read.server.ts'
import { anyOf, build, statement } from '#app/platform/statement.ts'
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

type Event = { changes?: Change[]; copiedFrom?: string }

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

type Found = Pick<
	AuditEntry,
	'id' | 'at' | 'type' | 'actorId' | 'onBehalfOf' | 'position' | 'revision' | 'event'
>

async function told(read: Read, found: Found[]) {
	const events = found.map(({ event }) => event as unknown as Event)
	const deputies = events.flatMap(({ changes = [] }) =>
		changes.filter(({ field }) => field === 'deputyId').flatMap(({ from, to }) => [from, to]),
	)
	const ids = [...found.map(({ actorId }) => actorId), ...deputies.filter((id) => typeof id === 'string')]
	const [names, copied] = await Promise.all([
		namesOf(read, ids),
		read(codesOf, { ids: events.flatMap(({ copiedFrom }) => copiedFrom ?? []) }),
	])
	const named = (value: unknown) => (typeof value === 'string' ? (names.get(value) ?? value) : null)
	return found.map(({ id, at, type, actorId, onBehalfOf, position, revision }, index) => {
		const { changes = [], copiedFrom } = events[index] ?? {}
		return {
			id,
			at,
			type,
			position,
			revision,
			by: names.get(actorId) ?? actorId,
			onBehalfOf,
			copiedFrom: copied.find((one) => one.id === copiedFrom)?.code ?? null,
			changes: changes.map(({ field, from, to }) =>
				field === 'deputyId' ? { field, from: named(from), to: named(to) } : { field, from, to },
			),
		}
	})
}
