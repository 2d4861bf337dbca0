import { loadMatchingSettings } from '#app/domain/core/load-matching-settings.server.ts'
import { dayOf } from '#app/domain/matching/matching-facts.server.ts'
import { systemActor } from '#app/platform/actor.ts'
import { now } from '#app/platform/clock.server.ts'
import { withActor } from '#app/platform/database.server.ts'
import { type AllocationFacts, type AllocationNeed, inOrder } from '#workflows/allocation/facts.ts'
import type { AllocationSettings } from '#workflows/allocation/settings.ts'
import { allocationNeeds, openNeeds } from './allocation-needs.server.ts'
import { activeOffers, allocationProgrammes } from './allocation-programmes.server.ts'
import type { AllocationScope } from './allocation-scope.ts'

// So many needs in one transaction: each is put beside the whole catalogue, and nobody else is kept waiting for all.
const AT_ONCE = 25

/** Reads what an allocation looks at and by which settings, to be frozen with it. */
export async function gatherAllocationFacts(
	scope: AllocationScope,
): Promise<{ inputs: AllocationFacts; settings: AllocationSettings }> {
	const ids = await withActor(systemActor, (tx) => openNeeds(tx, scope))
	const needs: AllocationNeed[] = []
	for (let at = 0; at < ids.length; at += AT_ONCE)
		needs.push(
			...(await withActor(systemActor, (tx) => allocationNeeds(tx, ids.slice(at, at + AT_ONCE), scope))),
		)
	return withActor(systemActor, async (tx) => {
		const { allocation: settings } = await loadMatchingSettings(tx)
		const named = new Set(needs.flatMap(({ eligible }) => eligible.map(({ programmeId }) => programmeId)))
		const programmes = await allocationProgrammes(tx, [...named], settings.releaseDays)
		const facts = { today: dayOf(now()), needs, programmes, offers: await activeOffers(tx) }
		return { inputs: inOrder(facts), settings }
	})
}
