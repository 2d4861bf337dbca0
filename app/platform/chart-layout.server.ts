import { threadTasks } from './threads/thread-pool.server.ts'

export type Size = { width: number; height: number }
export type Point = { x: number; y: number }
/** Boxes and the arrows between them; an arrow has a box of its own for its words. */
export type Unplaced = {
	boxes: readonly ({ id: string } & Size)[]
	arrows: readonly ({ id: string; from: string; to: string } & Size)[]
}
/** The same with a place for everything. Boxes are named by their corner. */
export type Placed = Size & {
	boxes: ({ id: string } & Point & Size)[]
	arrows: { id: string; points: Point[]; words: (Point & Size) | null }[]
}

const placing = threadTasks<typeof import('./place-chart.ts')>(new URL('./place-chart.ts', import.meta.url))
const placeChart = placing('placeChart', { pool: 'made', seconds: 30 })

const KEPT = 300
const kept = new Map<string, Promise<Placed>>()

/** Finds a place for every box and arrow, top down. The same graph is always placed alike, and only once. */
export function layOut(graph: Unplaced, direction: 'ltr' | 'rtl' = 'ltr'): Promise<Placed> {
	// Of what is given only the sizes count: words that take as much room have the same place.
	const bare = sizesOf(graph)
	const key = JSON.stringify([direction, bare])
	const known = kept.get(key)
	if (known) return known
	const placed = placeChart(bare).then((found) =>
		beginsLeft(found) === (direction === 'ltr') ? found : mirrored(found),
	)
	// One that failed is tried again.
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

/** A reader finds the first box on the side where reading begins. */
function beginsLeft({ width, boxes: [first] }: Placed): boolean {
	return !first || first.x + first.width / 2 <= width / 2
}

/** Everything changes sides, and the words in it stay as they are. */
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
