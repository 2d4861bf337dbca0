import type { Options } from '../options.ts'
import { openWorld } from '../world/world.ts'
import { type Measured, measureWorld } from './measure.ts'
import { circumstances, tableOf, writeSection } from './report.ts'

/** `npm run bench -- pages 0 100000`: measures every page on worlds of these sizes; 0 is the sample world alone. */
export async function pages({ sizes, in: folder, section, chosen, views }: Options): Promise<void> {
	const parts: string[] = []
	let first: Measured[] = []
	for (const size of sizes.length > 0 ? sizes : [0]) {
		const world = await openWorld({ size, folder })
		try {
			const measured = await measureWorld(world, { only: chosen, views })
			if (first.length === 0) first = measured
			parts.push(`### ${size === 0 ? 'Sample world' : `${size} requests`}\n\n${tableOf(measured, first)}`)
		} finally {
			await world.stop()
		}
		const text = `${circumstances()}\n\n${parts.join('\n\n')}`
		if (section) writeSection(section, text)
	}
	console.log(parts.join('\n\n'))
}
