import { isAllocationOfficer } from '#app/domain/allocation/allocation-scope.ts'
import { getProgramme, programmeSinceLook } from '#app/domain/programmes/get-programme.server.ts'
import type { Actor } from '#app/platform/actor.ts'
import { readAs } from '#app/platform/database/read.server.ts'
import { may } from '#workflows/abilities.ts'
import type { Language } from '#workflows/languages.ts'

/**
 * Everything that the overview of a programme shows its reader, in one read. Throws `not-found` if the reader may not see
 * the programme.
 */
export function getProgrammePage(actor: Actor, id: string, language: Language) {
	return readAs(actor, async () => {
		const [programme, since] = await Promise.all([
			getProgramme(actor, id, language),
			programmeSinceLook(actor, id),
		])
		return {
			programme,
			since,
			mayAllocate: isAllocationOfficer(actor),
			/** Donors and people of States have no list of programmes. */
			inCatalogue: !may(actor, 'readDeliveryOutlines') && actor.stateIso3 === null,
		}
	})
}
