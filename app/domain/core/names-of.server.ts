import type { Tx } from '#app/platform/database.server.ts'

/** Names of people by id, as far as the reader may see them. */
export async function namesOf(tx: Tx, ids: readonly string[]): Promise<Map<string, string>> {
	const found = await tx.person.findMany({
		where: { id: { in: [...new Set(ids)] } },
		select: { id: true, name: true },
	})
	return new Map(found.map(({ id, name }) => [id, name]))
}
