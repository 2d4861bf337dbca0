import type { Tx } from '#app/platform/database.server.ts'
import { askIn } from '#app/platform/read.server.ts'
import type { Prisma } from '#prisma/generated/client.ts'
import { namesOf } from './names-of.server.ts'

/** Changes of one entry that are shown. */
const MOST_SHOWN = 50

/**
 * The last 50 changes of an entry that administrators keep, such as a partner, the latest first, each with its author
 * and what it recorded. `where` has the condition of their index.
 */
export async function entryHistory<Recorded>(tx: Tx, where: Prisma.AuditEntryWhereInput) {
	const entries = await tx.auditEntry.findMany({
		where,
		orderBy: { position: 'desc' },
		take: MOST_SHOWN,
		select: { id: true, at: true, actorId: true, event: true },
	})
	const names = await namesOf(
		askIn(tx),
		entries.map(({ actorId }) => actorId),
	)
	return entries.map(({ id, at, actorId, event }) => ({
		id,
		at,
		by: names.get(actorId) ?? '',
		// Written by `recordAudit` alone, with what the operation of this entry gave it.
		recorded: event as unknown as Recorded,
	}))
}

/** The fields of an entry that differ, with both values. */
export const changedFields = <Entry extends object, Field extends keyof Entry>(
	fields: readonly Field[],
	before: Entry | undefined,
	after: Entry,
) =>
	fields
		.filter((field) => String(before?.[field] ?? '') !== String(after[field] ?? ''))
		.map((field) => ({ field, from: before?.[field] ?? null, to: after[field] }))
