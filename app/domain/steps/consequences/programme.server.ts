import type { Step } from '#app/domain/core/step.ts'
import { requireMatch } from '#app/domain/matching/matching-facts.server.ts'
import { now } from '#app/platform/clock.server.ts'
import type { Tx } from '#app/platform/database.server.ts'
import { DomainError } from '#app/platform/domain-error.ts'

/** Puts the need before a programme that no hard rule forbids; its manager may see the need from now on. */
export async function bindProgramme(tx: Tx, { found, event }: Step) {
	const programmeId = String(event.programmeId)
	const programme = await tx.programme.findUnique({ where: { id: programmeId } })
	if (!programme) throw new DomainError('not-found')
	await requireMatch(tx, found.id, programmeId)
	const { managerId } = programme
	const allocated = event.type === 'allocate' ? Number(event.quantity) : null
	await tx.need.update({ where: { id: found.id }, data: { programmeId, managerId, allocated } })
	await tx.reader.createMany({
		data: { personId: managerId, needId: found.id, requestId: found.requestId, since: now() },
		skipDuplicates: true,
	})
}

/** Frees the need for another programme. */
export async function unbindProgramme(tx: Tx, { found }: Step) {
	if (found.needId)
		await tx.need.update({
			where: { id: found.needId },
			data: { programmeId: null, managerId: null, allocated: null },
		})
}
