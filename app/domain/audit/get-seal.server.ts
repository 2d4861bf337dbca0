import type { Actor } from '#app/platform/actor.ts'
import { systemActor } from '#app/platform/actor.ts'
import { withActor } from '#app/platform/database.server.ts'
import { DomainError } from '#app/platform/domain-error.ts'
import { sealFile, sealFileName } from './seal-file.server.ts'

/** A seal as the file that its keepers have; of another State there is none. */
export function getSeal(actor: Actor, id: string) {
	return withActor(actor, async (tx) => {
		const seal = await tx.auditSeal.findUnique({ where: { id } })
		if (!seal) throw new DomainError('not-found')
		return { name: sealFileName(seal), text: await sealFile(tx, seal) }
	})
}

/** The same for the letter that brings it. */
export const sealToSend = (id: string) => getSeal(systemActor, id)
