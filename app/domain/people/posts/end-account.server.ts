import type { Tx } from '#app/platform/database.server.ts'
import { DomainError } from '#app/platform/domain-error.ts'

/** All sessions of somebody end, on every machine (promise 3). */
export const endSessions = (tx: Tx, personId: string) =>
	tx.session.deleteMany({ where: { userId: personId } })

/** Ends the account of somebody who fills no post any more. Called with the system's sight. */
export async function endAccount(tx: Tx, personId: string, at: Date) {
	await tx.person.updateMany({ where: { id: personId, suspendedAt: null }, data: { suspendedAt: at } })
	await tx.person.updateMany({
		where: { id: personId },
		data: { leftAt: at, mayExport: false, updatedAt: at },
	})
	await endSessions(tx, personId)
}

/** Refuses to leave the product without anybody who looks after accounts; of two at once, the later one is refused. */
export async function requireOtherAdministrator(tx: Tx, person: { id: string; role: string }) {
	if (person.role !== 'administrator') return
	await tx.$executeRaw`select pg_advisory_xact_lock(hashtextextended('administrators', 0))`
	const others = { role: 'administrator', suspendedAt: null, id: { not: person.id } } as const
	if ((await tx.person.count({ where: others })) === 0) throw new DomainError('refused', 'lastAdministrator')
}
