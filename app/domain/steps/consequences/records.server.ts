import type { Step } from '#app/domain/core/entities/registry.server.ts'
import { sealEdits } from '#app/domain/drafts/section-edits.server.ts'
import { requireMatch } from '#app/domain/matching/matching-facts.server.ts'
import { saveSubmissionVersion, type VersionCause } from '#app/domain/submissions/filing-content.server.ts'
import { now } from '#app/platform/clock.server.ts'
import type { Tx } from '#app/platform/database/database.server.ts'
import { DomainError } from '#app/platform/domain-error.ts'

/** Gives the request its reference, `SOM-TA-YYYY-ISO3-NNNN`: without gaps for each State and year, never reused. */
export async function giveReference(tx: Tx, { found, actor }: Step) {
	const year = now().getUTCFullYear()
	const [row] = await tx.$queryRaw<{ last: number }[]>`
		insert into reference_counter as counter (state_iso3, year, last) values (${found.stateIso3}, ${year}, 1)
		on conflict (state_iso3, year) do update set last = counter.last + 1 returning last`
	await tx.request.update({
		where: { id: found.id },
		data: {
			reference: `SOM-TA-${year}-${found.stateIso3}-${String(row?.last).padStart(4, '0')}`,
			submittedAt: now(),
			endorserId: actor.id,
		},
	})
}

/** Saves the content of the submission after the step. */
export const saveAs = (cause: VersionCause) =>
	async function keep(tx: Tx, { found, actor }: Step) {
		if (cause === 'submitted')
			await sealEdits(tx, { id: found.requestId, stateIso3: found.stateIso3 }, actor.id)
		await Promise.all([
			saveSubmissionVersion(tx, found.requestId, found.stateIso3, cause),
			// Removed needs are not part of what was sent, and cannot be restored any more.
			cause === 'sent' && tx.$executeRaw`delete from removed_need where request_id = ${found.requestId}`,
			cause === 'sent' && tx.$executeRaw`delete from copied_section where request_id = ${found.requestId}`,
		])
	}

/** Proposes the need to a programme that no hard rule forbids; its manager may see the need from now on. */
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
