import { type Place, placesOf } from '#app/domain/clarifications/filed-places.ts'
import type { Step } from '#app/domain/core/step.ts'
import { changeNeedSection } from '#app/domain/drafts/save-need-section.server.ts'
import { changeRequestSection } from '#app/domain/drafts/save-request-section.server.ts'
import { keepVersion } from '#app/domain/submissions/keep-version.server.ts'
import { revisedAnswers, withRevised } from '#app/domain/submissions/revised-answers.server.ts'
import { isRequestSection, type NeedSection } from '#app/forms/sections.ts'
import type { Tx } from '#app/platform/database.server.ts'
import { involvesSecurityForce } from '../prepare/security-force.server.ts'
import { openDueDiligence } from './due-diligence.server.ts'

/** Takes what the State wrote anew into the filing, and keeps what that says now as its next version. */
export async function keepAnswered(tx: Tx, step: Step) {
	const { found } = step
	const { requestId, stateIso3 } = found
	const revised = await revisedAnswers(tx, found)
	const filed = await tx.request.findUniqueOrThrow({ where: { id: requestId }, include: { needs: true } })
	for (const place of placesOf(filed)) if (place.place in revised) await take(tx, requestId, place, revised)
	await tx.revisedAnswers.deleteMany({ where: { requestId } })
	await keepVersion(tx, requestId, stateIso3, 'clarified')
	// Screening looked at what was declared then; an answer after it may name a security force.
	const { passed } = (found.snapshot as { context: { passed: boolean } }).context
	if (passed && (await involvesSecurityForce(tx, requestId)).length > 0) await openDueDiligence(tx, step)
}

/** Each row is read anew: the section before this one may be of the same. */
async function take(
	tx: Tx,
	id: string,
	{ section: { name }, need }: Place,
	revised: Parameters<typeof withRevised>[1],
) {
	const now = need
		? await tx.need.findUniqueOrThrow({ where: { id: need.id } })
		: await tx.request.findUniqueOrThrow({ where: { id } })
	const values = withRevised(now.answers, revised, need?.id)[name] ?? {}
	if ('kind' in now) await changeNeedSection(tx, now, { section: name as NeedSection, values })
	else if (isRequestSection(name)) await changeRequestSection(tx, now, { section: name, values })
}
