import ELK, { type ElkExtendedEdge, type ElkNode } from 'elkjs/lib/elk.bundled.js'

export type Size = { width: number; height: number }
export type Point = { x: number; y: number }
/** Boxes and the arrows between them; an arrow has a box for its label. */
export type Unplaced = {
	boxes: readonly ({ id: string } & Size)[]
	arrows: readonly ({ id: string; from: string; to: string } & Size)[]
}
/** The graph with the position of every box (its corner) and arrow. */
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

// A box without arrows would otherwise be placed beside the first.
const atTheEnd = { 'elk.layered.layering.layerConstraint': 'LAST' }

let engine: InstanceType<typeof ELK> | undefined

/** Positions the boxes and arrows of one chart, from top to bottom. @inThread */
export async function placeChart({ boxes, arrows }: Unplaced): Promise<Placed> {
	engine ??= new ELK()
	const found: ElkNode = await engine.layout({
		id: 'chart',
		layoutOptions: options,
		children: boxes.map(({ id, width, height }) => {
			const alone = !arrows.some(({ from, to }) => from === id || to === id)
			return { id, width, height, ...(alone && { layoutOptions: atTheEnd }) }
		}),
		edges: arrows.map(({ id, from, to, width, height }) => ({
			id,
			sources: [from],
			targets: [to],
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
