import type { Tx } from '#app/platform/database.server.ts'
import { newId } from '#app/platform/ids.server.ts'
import type { Deputy } from '#prisma/generated/client.ts'

/** Deputies appointed for a post, and whom its holder stands in for, follow it. Called with the system's sight. */
export async function followDeputies(tx: Tx, fromId: string, toId: string, at: Date) {
	const standing = await tx.deputy.findMany({
		where: { endedAt: null, to: { gt: at }, OR: [{ personId: fromId }, { deputyId: fromId }] },
	})
	await tx.deputy.updateMany({ where: { id: { in: standing.map(({ id }) => id) } }, data: { endedAt: at } })
	const next = standing.map((deputy) => followed(deputy, fromId, toId, at))
	await tx.deputy.createMany({ data: next.filter(({ personId, deputyId }) => personId !== deputyId) })
}

function followed(deputy: Deputy, fromId: string, toId: string, at: Date): Deputy {
	const { personId, deputyId, from } = deputy
	return {
		...deputy,
		id: newId(),
		from: from > at ? from : at,
		personId: personId === fromId ? toId : personId,
		deputyId: deputyId === fromId ? toId : deputyId,
	}
}
