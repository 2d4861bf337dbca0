import { revisedErrors } from '#app/domain/clarifications/revised-errors.ts'
import type { Found } from '#app/domain/core/subjects/subject.ts'
import { filingContent } from '#app/domain/submissions/filing-content.server.ts'
import { revisedAnswers } from '#app/domain/submissions/revised-answers.server.ts'
import type { Tx } from '#app/platform/database.server.ts'
import { DomainError } from '#app/platform/domain-error.ts'

/**
 * Whether the answers that the State sends change what it filed. Refused while something that it has written anew is
 * missing or wrong; what was read here stays as it is until the transaction ends.
 */
export async function changesFiling(tx: Tx, found: Found): Promise<boolean> {
	await tx.$queryRaw`select id from request where id = ${found.id} for update`
	const revised = await revisedAnswers(tx, found)
	if (Object.keys(revised).length === 0) return false
	const request = await tx.request.findUniqueOrThrow({ where: { id: found.id }, include: { needs: true } })
	const errors = revisedErrors(request, revised)
	if (Object.keys(errors).length > 0) throw new DomainError('invalid', 'incomplete', errors)
	const filed = await filingContent(tx, found.id)
	return filed.sha256 !== (await filingContent(tx, found.id, revised)).sha256
}
