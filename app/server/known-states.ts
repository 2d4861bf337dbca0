import { systemActor } from '#app/platform/actor.ts'
import { withActor } from '#app/platform/database/database.server.ts'
import statesFile from '#prisma/data/states.json' with { type: 'json' }
import { treatyStatuses } from '#workflows/vocabulary.ts'

/**
 * Adds the States and organizations that may file and are not in the database yet: members and observers of the United
 * Nations, other States, and the European Union. Existing entries stay as administrators left them.
 */
export async function addMissingStates(): Promise<void> {
	const data = statesFile.map(({ entityType: _, ...state }) => ({
		...state,
		treatyStatus: treatyStatuses.find((status) => status === state.treatyStatus) ?? 'not-recorded',
	}))
	await withActor(systemActor, (tx) => tx.state.createMany({ data, skipDuplicates: true }))
}
