import type { Tx } from '#app/platform/database.server.ts'

const MOST = 50

/** What was changed in the settings whose key begins in one of these ways, the latest first: who, when, from what, to what. */
export async function settingHistory<Value>(tx: Tx, ...starts: string[]) {
	const found = await tx.auditEntry.findMany({
		where: {
			chain: 'office',
			type: 'setting.changed',
			OR: starts.map((start) => ({ event: { path: ['key'], string_starts_with: start } })),
		},
		orderBy: { position: 'desc' },
		take: MOST,
		select: { id: true, at: true, actorId: true, event: true },
	})
	const people = await tx.person.findMany({
		where: { id: { in: found.map(({ actorId }) => actorId) } },
		select: { id: true, name: true },
	})
	const names = new Map(people.map(({ id, name }) => [id, name]))
	return found.map(({ id, at, actorId, event }) => {
		const { key, from, to } = event as unknown as { key: string; from: Value; to: Value }
		return { id, at, by: names.get(actorId) ?? actorId, key: key.slice(key.indexOf('.') + 1), from, to }
	})
}
