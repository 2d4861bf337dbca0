import { threadTasks } from '#app/platform/threads/thread-pool.server.ts'
import { spend } from '#app/platform/work/spend.server.ts'
import type { Placed, Point, Size, Unplaced } from './place-chart.ts'

const placing = threadTasks<typeof import('./place-chart.ts')>(new URL('./place-chart.ts', import.meta.url))
const placeChart = placing('placeChart', { pool: 'made', seconds: 30 })

const KEPT = 300
const kept = new Map<string, Promise<Placed>>()

/**
 * Positions every box and arrow, from top to bottom. The same graph always has the same layout and is computed only
 * once.
 */
export async function layOut(graph: Unplaced, direction: 'ltr' | 'rtl' = 'ltr'): Promise<Placed> {
	// Only sizes matter: labels of the same size have the same position.
	const bare = sizesOf(graph)
	const key = JSON.stringify([direction, bare])
	// What a person cannot pay for is not refused to others who wait for the same.
	if (!kept.has(key)) await spend('chart')
	const known = kept.get(key)
	if (known) return known
	const placed = placeChart(bare).then((found) =>
		beginsLeft(found) === (direction === 'ltr') ? found : mirrored(found),
	)
	// A failed layout is tried again.
	placed.catch(() => kept.delete(key))
	kept.set(key, placed)
	const [oldest] = kept.keys()
	if (kept.size > KEPT && oldest) kept.delete(oldest)
	return placed
}

const sizesOf = ({ boxes, arrows }: Unplaced): Unplaced => ({
	boxes: boxes.map(({ id, width, height }) => ({ id, width, height })),
	arrows: arrows.map(({ id, from, to, width, height }) => ({ id, from, to, width, height })),
})

const round = (length: number) => Math.round(length * 10) / 10

/** Readers look for the first box on the side where reading begins. */
function beginsLeft({ width, boxes: [first] }: Placed): boolean {
	return !first || first.x + first.width / 2 <= width / 2
}

/** Mirrors all positions; the words remain unchanged. */
function mirrored({ width, height, boxes, arrows }: Placed): Placed {
	const turned = <Box extends Point & Size>(box: Box): Box => ({
		...box,
		x: round(width - box.x - box.width),
	})
	return {
		width,
		height,
		boxes: boxes.map(turned),
		arrows: arrows.map(({ id, points, words }) => ({
			id,
			points: points.map(({ x, y }) => ({ x: round(width - x), y })),
			words: words && turned(words),
		})),
	}
}
