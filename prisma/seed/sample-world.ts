import { isWorldWhole } from './insert-reference.ts'

export { sampleAccounts, samplePassword } from './sample-accounts.ts'

/**
 * Fills an empty database with the sample world, by the same operations as the pages; returns whether it did.
 * Everything has a fixed id, so that a start after a crash continues where the last one was interrupted. Timers of days
 * long past are due immediately: no worker may run meanwhile.
 */
export async function seedSampleWorld(): Promise<boolean> {
	if (await isWorldWhole()) return false
	// Loaded only if the world must be filled, which happens once.
	const { fillWorld } = await import('./fill-world.ts')
	await fillWorld()
	return true
}
