import type { Answers } from '#app/domain/core/answers.server.ts'
import type { Tx } from '#app/platform/database.server.ts'
import { type InstitutionType, institutionScreened } from '#workflows/vocabulary.ts'

/**
 * The institutions that due diligence looks at, by name: read from the type of the lead institution and from what the
 * State declared, never from a page.
 */
export async function involvesSecurityForce(tx: Tx, requestId: string): Promise<string[]> {
	const request = await tx.request.findUniqueOrThrow({
		where: { id: requestId },
		include: { authority: true },
	})
	const { rights, institution } = request.answers as Answers
	const others = (institution?.otherInstitutions ?? []) as { name?: string; securityForce?: string }[]
	const { name, institutionType } = request.authority
	const lead = institutionScreened[institutionType as InstitutionType] || rights?.securityForce === 'YES'
	return [
		...(lead ? [name] : []),
		...others.flatMap((other) => (other.securityForce === 'YES' ? [other.name ?? ''] : [])),
	]
}
