import type { CohortRow } from '#app/forms/programme/record.ts'
import type { Tx } from '#app/platform/database.server.ts'
import { newId } from '#app/platform/ids.server.ts'

/** The cohorts of a programme as its record has them: those that stay keep their reservations. */
export async function keepCohorts(tx: Tx, programmeId: string, cohorts: readonly CohortRow[]) {
	const there = await tx.cohort.findMany({ where: { programmeId }, select: { id: true } })
	const known = new Set(there.map(({ id }) => id))
	const kept = cohorts.flatMap(({ id }) => (id && known.has(id) ? [id] : []))
	await tx.cohort.deleteMany({ where: { programmeId, id: { notIn: kept } } })
	for (const { id, startsOn, endsOn, ...cohort } of cohorts) {
		const data = {
			...cohort,
			language: cohort.language ?? null,
			startsOn: new Date(startsOn),
			endsOn: new Date(endsOn),
		}
		if (id && known.has(id)) await tx.cohort.update({ where: { id }, data })
		else await tx.cohort.create({ data: { ...data, id: newId(), programmeId } })
	}
}
