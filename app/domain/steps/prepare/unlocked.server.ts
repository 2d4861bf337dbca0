import { unlockableSections } from '#app/domain/clarifications/unlockable-sections.ts'
import type { Found, StepEvent } from '#app/domain/core/subjects/subject.ts'
import { unlockedFields, withFollowUps } from '#app/forms/unlocking.ts'
import type { Tx } from '#app/platform/database.server.ts'
import { DomainError } from '#app/platform/domain-error.ts'

/**
 * The paths that the State may change with its answer; refused when one is no field of the request that can be
 * unlocked. A field that the new answer may bring up comes with the one that brings it up.
 */
export async function unlockedBy(tx: Tx, found: Found, event: StepEvent): Promise<string[]> {
	const asked = (event.unlocked ?? []) as string[]
	const request = await tx.request.findUniqueOrThrow({ where: { id: found.id }, include: { needs: true } })
	const sections = unlockableSections(request)
	const known = new Set(sections.flatMap(({ place, fields }) => fields.map((field) => `${place}.${field}`)))
	if (asked.some((path) => !known.has(path)))
		throw new DomainError('invalid', 'badValue', { unlocked: 'badCode' })
	return sections.flatMap(({ place, section, values }) =>
		withFollowUps(section, values, unlockedFields(section, place, asked)).map((field) => `${place}.${field}`),
	)
}
