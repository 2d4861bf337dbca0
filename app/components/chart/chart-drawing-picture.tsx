import { direction, type Language } from '#workflows/languages.ts'
import { lettering } from './chart-drawing-text.ts'
import type { Standing, WordedArrow, WordedBox, WordedChart } from './chart-drawing-words.server.ts'

type Point = { x: number; y: number }
type Size = { width: number; height: number }
/** The positions of all elements, by the names of the worded chart. */
type Places = Size & {
	boxes: readonly ({ id: string } & Point & Size)[]
	arrows: readonly { id: string; points: readonly Point[]; words: (Point & Size) | null }[]
}
export type DrawnChart = { id: string; words: WordedChart; places: Places }

// Attributes instead of styles: the picture is the same without the style sheet, on paper and in a file.
const paper = '#ffffff'
const ink = '#1d2530'
const looks: Record<
	Standing,
	{ fill: string; stroke: string; strokeWidth: number; strokeDasharray?: string }
> = {
	here: { fill: '#17446f', stroke: '#17446f', strokeWidth: 3 },
	passed: { fill: '#e4f2e9', stroke: '#1f6440', strokeWidth: 3 },
	next: { fill: paper, stroke: '#17446f', strokeWidth: 2, strokeDasharray: '7 4' },
	other: { fill: paper, stroke: '#7a756d', strokeWidth: 1 },
}
const drawnLast: Standing[] = ['other', 'passed', 'next', 'here']

type PictureProps = { chart: DrawnChart; title: string; summary: string; language: Language; font?: string }

/** The chart as a picture. For screen readers it is one image: its content is stated in words beside it. */
export function ChartPicture({ chart: { id, words, places }, title, summary, language, font }: PictureProps) {
	const { width, height } = places
	const arrows = words.arrows
		.map((arrow) => ({ arrow, place: places.arrows.find((each) => each.id === arrow.id) }))
		.toSorted((one, other) => drawnLast.indexOf(one.arrow.as) - drawnLast.indexOf(other.arrow.as))
	return (
		<svg
			xmlns="http://www.w3.org/2000/svg"
			viewBox={`0 0 ${width} ${height}`}
			width={width}
			height={height}
			direction={direction(language)}
			lang={language}
			role="img"
			aria-labelledby={`${id}-title ${id}-summary`}
			fontFamily={font}
			textAnchor="middle"
		>
			<title id={`${id}-title`}>{title}</title>
			<desc id={`${id}-summary`}>{summary}</desc>
			<rect width={width} height={height} fill={paper} />
			{arrows.map(({ arrow, place }) => place && <Line key={arrow.id} as={arrow.as} points={place.points} />)}
			{arrows.map(
				({ arrow, place }) => place?.words && <ArrowWords key={arrow.id} arrow={arrow} at={place.words} />,
			)}
			{words.boxes.map((box) => {
				const place = places.boxes.find((each) => each.id === box.id)
				return place && <Box key={box.id} id={`${id}-${box.as}`} box={box} at={place} />
			})}
		</svg>
	)
}

function Line({ as, points }: { as: Standing; points: readonly Point[] }) {
	const { stroke, strokeDasharray } = looks[as]
	const [before, end] = points.slice(-2)
	if (!before || !end) return null
	return (
		<>
			<polyline
				points={points.map(({ x, y }) => `${x},${y}`).join(' ')}
				fill="none"
				stroke={stroke}
				strokeDasharray={strokeDasharray}
				strokeWidth={as === 'other' ? 1 : 2.5}
			/>
			<polygon points={headOf(before, end)} fill={stroke} />
		</>
	)
}

/** The head of an arrow that comes straight from `before`. */
function headOf(before: Point, { x, y }: Point): string {
	const along = { x: Math.sign(x - before.x), y: Math.sign(y - before.y) }
	const corner = (side: number) => `${x - along.x * 9 + along.y * side},${y - along.y * 9 + along.x * side}`
	return `${x},${y} ${corner(5)} ${corner(-5)}`
}

function ArrowWords({ arrow: { as, lines }, at }: { arrow: WordedArrow; at: Point & Size }) {
	return (
		<>
			<rect x={at.x} y={at.y} width={at.width} height={at.height} fill={paper} />
			<Lines
				lines={lines}
				middle={at.x + at.width / 2}
				top={at.y + 2}
				size={lettering.arrow}
				fill={as === 'other' ? '#51585f' : looks[as].stroke}
				bold={as === 'next'}
			/>
		</>
	)
}

function Box({ id, box: { as, lines, note }, at }: { id: string; box: WordedBox; at: Point & Size }) {
	const { x, y, width, height } = at
	const fill = as === 'here' ? paper : ink
	const middle = x + width / 2
	const text = (lines.length * lettering.box + (note ? lettering.note : 0)) * lettering.line
	const top = y + (height - text) / 2
	const under = top + lines.length * lettering.box * lettering.line
	return (
		// Only one box of a chart has the present status, so its id is unique.
		<g {...(as === 'here' && { id })}>
			<rect x={x} y={y} width={width} height={height} rx={8} {...looks[as]} />
			{as === 'here' && (
				<rect
					x={x + 4}
					y={y + 4}
					width={width - 8}
					height={height - 8}
					rx={5}
					fill="none"
					stroke={paper}
					strokeWidth={2}
				/>
			)}
			<Lines lines={lines} middle={middle} top={top} size={lettering.box} fill={fill} bold={as !== 'other'} />
			{note && <Lines lines={[note]} middle={middle} top={under} size={lettering.note} fill={fill} />}
		</g>
	)
}

type LinesProps = { lines: string[]; middle: number; top: number; size: number; fill: string; bold?: boolean }

function Lines({ lines, middle, top, size, fill, bold = false }: LinesProps) {
	return lines.map((line, index) => (
		<text
			// biome-ignore lint/suspicious/noArrayIndexKey: lines are never moved after they are drawn
			key={index}
			x={middle}
			y={Math.round((top + (index + 0.78) * size * lettering.line) * 10) / 10}
			fontSize={size}
			fontWeight={bold ? 600 : 400}
			fill={fill}
		>
			{line}
		</text>
	))
}
