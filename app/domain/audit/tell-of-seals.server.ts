import { queueNotices } from '#app/domain/notifications/queue-notices.server.ts'
import type { Tx } from '#app/platform/database.server.ts'
import type { AuditSeal } from '#prisma/generated/client.ts'

type Seal = Pick<AuditSeal, 'id' | 'stateIso3'>

/** Sends each seal to those who keep it: focal points and mission of the State, headquarters and administrators. */
export async function tellOfSeals(tx: Tx, seals: readonly Seal[]) {
	const news = []
	for (const { id, stateIso3 } of seals) {
		const people = await tx.person.findMany({
			where: {
				suspendedAt: null,
				stateIso3,
				role: { in: stateIso3 ? ['focalPoint', 'mission'] : ['headquartersApprover', 'administrator'] },
			},
			select: { id: true },
			orderBy: { id: 'asc' },
		})
		const facts = { path: '/seals', sealId: id }
		news.push({
			eventKey: `seal.${id}`,
			notice: 'auditSeal' as const,
			people: people.map(({ id }) => id),
			facts,
		})
	}
	await queueNotices(tx, ...news)
}
