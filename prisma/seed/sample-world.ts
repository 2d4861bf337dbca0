import { isWorldWhole } from './insert-reference.ts'

export { sampleAccounts, samplePassword } from './sample-accounts.ts'

/**
 * Fills an empty database with the sample world, by the same operations as the pages; answers whether it did.
 * Everything has a fixed id, so that a start after a crash goes on where the last one was cut off. Timers of days
 * long past ring at once: no worker may run meanwhile.
 */
export async function seedSampleWorld(): Promise<boolean> {
	if (await isWorldWhole()) return false
	// The stories are read where there is a world to fill, which is once.
	const { fillWorld } = await import('./fill-world.ts')
	await fillWorld()
	return true
}
