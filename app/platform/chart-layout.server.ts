import ELK, { type ElkExtendedEdge, type ElkNode } from 'elkjs/lib/elk.bundled.js'

type Size = { width: number; height: number }
type Point = { x: number; y: number }
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

const options = {
	'elk.algorithm': 'layered',
	'elk.direction': 'DOWN',
	'elk.randomSeed': '1',
	'elk.edgeRouting': 'ORTHOGONAL',
	'elk.separateConnectedComponents': 'false',
	'elk.padding': '[top=16,left=16,bottom=16,right=16]',
	'elk.spacing.nodeNode': '28',
	'elk.spacing.edgeNode': '16',
	'elk.spacing.edgeEdge': '14',
	'elk.spacing.edgeLabel': '4',
	'elk.layered.spacing.nodeNodeBetweenLayers': '26',
	'elk.layered.spacing.edgeNodeBetweenLayers': '14',
	'elk.layered.considerModelOrder.strategy': 'NODES_AND_EDGES',
	'elk.layered.cycleBreaking.strategy': 'DEPTH_FIRST',
	'elk.layered.nodePlacement.strategy': 'NETWORK_SIMPLEX',
}

// A box that nothing leads to or from would else stand beside the first.
const atTheEnd = { 'elk.layered.layering.layerConstraint': 'LAST' }

const KEPT = 300
const kept = new Map<string, Promise<Placed>>()

/** Finds a place for every box and arrow, top down. The same graph is always placed alike, and only once. */
export function layOut(graph: Unplaced, direction: 'ltr' | 'rtl' = 'ltr'): Promise<Placed> {
	// Of what is given only the sizes count: words that take as much room have the same place.
	const bare = sizesOf(graph)
	const key = JSON.stringify([direction, bare])
	const known = kept.get(key)
	if (known) return known
	const placed = place(bare).then((found) =>
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

let engine: InstanceType<typeof ELK> | undefined

async function place({ boxes, arrows }: Unplaced): Promise<Placed> {
	engine ??= new ELK()
	const found: ElkNode = await engine.layout({
		id: 'chart',
		layoutOptions: options,
		children: boxes.map(({ id, width, height }) => {
			const alone = !arrows.some(({ from, to }) => from === id || to === id)
			return { id, width, height, ...(alone && { layoutOptions: atTheEnd }) }
		}),
		edges: arrows.map(({ id, from, to, width, height }) => ({
			...{ id, sources: [from], targets: [to] },
			labels:
				width > 0 ? [{ text: id, width, height, layoutOptions: { 'elk.edgeLabels.inline': 'true' } }] : [],
		})),
	})
	return {
		...sizeOf(found),
		boxes: (found.children ?? []).map((box) => ({ id: box.id, ...cornerOf(box), ...sizeOf(box) })),
		arrows: (found.edges ?? []).map((edge) => ({
			id: edge.id,
			points: pointsOf(edge),
			words: wordsOf(edge),
		})),
	}
}

const sizeOf = ({ width = 0, height = 0 }: Partial<Size>): Size => ({
	width: round(width),
	height: round(height),
})
const cornerOf = ({ x = 0, y = 0 }: Partial<Point>): Point => ({ x: round(x), y: round(y) })
const round = (length: number) => Math.round(length * 10) / 10

function pointsOf({ sections = [] }: ElkExtendedEdge): Point[] {
	return sections.flatMap(({ startPoint, bendPoints = [], endPoint }) =>
		[startPoint, ...bendPoints, endPoint].map(cornerOf),
	)
}

function wordsOf({ labels = [] }: Pick<ElkNode, 'labels'>) {
	const [label] = labels
	return label ? { ...cornerOf(label), ...sizeOf(label) } : null
}

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
		...{ width, height, boxes: boxes.map(turned) },
		arrows: arrows.map(({ id, points, words }) => ({
			id,
			points: points.map(({ x, y }) => ({ x: round(width - x), y })),
			words: words && turned(words),
		})),
	}
}
