import { publicKeyOf } from '#app/domain/core/signing-keys.server.ts'
import { type Actor, systemActor } from '#app/platform/actor.ts'
import type { Tx } from '#app/platform/database.server.ts'
import { DomainError } from '#app/platform/domain-error.ts'
import { askIn, readAs } from '#app/platform/read.server.ts'
import { keyIdOf } from '#app/platform/signing.server.ts'
import type { AuditSeal } from '#prisma/generated/client.ts'

/** A seal as the file that its keepers have; seals of another State are not found. */
export function getSeal(actor: Actor, id: string) {
	return readAs(actor, (read) =>
		read.models(async (tx) => {
			const seal = await tx.auditSeal.findUnique({ where: { id } })
			if (!seal) throw new DomainError('not-found')
			return { name: sealFileName(seal), text: await sealFile(tx, seal) }
		}),
	)
}

/** The same for the e-mail that brings it. */
export const sealToSend = (id: string) => getSeal(systemActor, id)

/** A seal as a file: the signed text, its content, its heads and the key to verify it with. */
async function sealFile(tx: Tx, { signature, heads }: AuditSeal): Promise<string> {
	const payload: unknown = JSON.parse(Buffer.from(signature.split('.')[1] ?? '', 'base64url').toString())
	const publicKey = await publicKeyOf(askIn(tx), keyIdOf(signature))
	const list = heads.map(({ chain, position, hash }) => ({ chain, position, hash }))
	return `${JSON.stringify({ jws: signature, payload, heads: list, publicKey }, null, '\t')}\n`
}

/** File name of a seal. */
const sealFileName = ({ day, stateIso3 }: Pick<AuditSeal, 'day' | 'stateIso3'>) =>
	`audit-seal-${stateIso3 ?? 'UNODC'}-${day.toISOString().slice(0, 10)}.json`
