import { textIn } from '#app/domain/core/names-of.server.ts'
import type { Change } from '#app/forms/programme/changes.ts'
import type { Actor } from '#app/platform/actor.ts'
import { type Tx, withActor } from '#app/platform/database.server.ts'
import { DomainError } from '#app/platform/domain-error.ts'
import type { Prisma } from '#prisma/generated/client.ts'
import type { Language } from '#workflows/languages.ts'
import { isOfficeRole } from '#workflows/roles.ts'

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
	return withActor(actor, async (tx) => {
		const programme = isOfficeRole(actor.role)
			? await tx.programme.findUnique({ where: { id: programmeId } })
			: null
		if (!programme) throw new DomainError('not-found')
		const ids = await idsOf(tx, programmeId, type, before)
		const found = await tx.auditEntry.findMany({
			where: { id: { in: ids } },
			orderBy: { position: 'desc' },
		})
		const entries = await told(tx, found.slice(0, PAGE))
		const { id, code, titles } = programme
		return {
			id,
			code,
			title: textIn(titles, language),
			entries: entries
				.map((entry) => ofField(entry, field))
				.filter(({ changes }) => !field || changes.length > 0),
			older: found.length > PAGE ? (found[PAGE - 1]?.position ?? null) : null,
		}
	})
}

/** In the order of the index of these entries, so that UNODC's long chain does not slow it down. */
async function idsOf(tx: Tx, programmeId: string, type: string | undefined, before: number | undefined) {
	const rows = await tx.$queryRaw<{ id: string }[]>`
		select id from audit_entry
		where type like 'programme.%' and event->>'programmeId' = ${programmeId}
			and (${type ?? null}::text is null or type = ${type ?? null})
			and (${before ?? null}::int is null or position < ${before ?? null})
		order by position desc limit ${PAGE + 1}`
	return rows.map(({ id }) => id)
}

type Entry = Awaited<ReturnType<typeof told>>[number]

const ofField = (entry: Entry, field: string | undefined) => ({
	...entry,
	changes: field ? entry.changes.filter((change) => change.field.split('.')[0] === field) : entry.changes,
})

async function told(tx: Tx, found: Prisma.AuditEntryGetPayload<object>[]) {
	const events = found.map(({ event }) => event as unknown as Event)
	const deputies = events.flatMap(({ changes = [] }) =>
		changes.filter(({ field }) => field === 'deputyId').flatMap(({ from, to }) => [from, to]),
	)
	const ids = [...found.map(({ actorId }) => actorId), ...deputies.filter((id) => typeof id === 'string')]
	const people = await tx.person.findMany({ where: { id: { in: ids } }, select: { id: true, name: true } })
	const names = new Map(people.map(({ id, name }) => [id, name]))
	const copied = await tx.programme.findMany({
		where: { id: { in: events.flatMap(({ copiedFrom }) => copiedFrom ?? []) } },
		select: { id: true, code: true },
	})
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
