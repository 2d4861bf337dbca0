import type { ReactNode } from 'react'
import type { Column, Plot } from '../picture.ts'
import { textWidth } from '../text-width.ts'
import { filled, type Paint, pagePaint } from '../tone.tsx'
import type { Across } from './across.ts'
import { lineDashes, SignShape } from './sign-shape.tsx'

/** The room above the columns for their numbers, that of the columns, and that of the axis, in pixels. */
export const plotSize = { top: 40, height: 140, bottom: 24 } as const
const BASE = plotSize.top + plotSize.height
const LINE = 16
const STUB = 18

const asIs = (text: string) => text
const yOf = (level: number) => Math.round((BASE - level * plotSize.height) * 10) / 10

type PlotMarksProps = {
	id: string
	plot: Plot
	across: Across
	paint?: Paint
	/** The size of its words in pixels, and how they are written, in a file. */
	size?: number
	say?: (text: string) => ReactNode
}

/** The lines across, columns, lines and words of a plot. */
export function PlotMarks({ id, plot, across, paint = pagePaint, size, say = asIs }: PlotMarksProps) {
	const top = plot.levels.length - 1
	return (
		<>
			{plot.levels.map((level, index) => (
				<line
					key={level}
					x1={across.at(0)}
					x2={across.at(1)}
					y1={yOf(index / top)}
					y2={yOf(index / top)}
					{...paint(index === 0 ? 'base' : 'grid')}
				/>
			))}
			{plot.columns.map((column) => (
				<ColumnMarks key={column.key} id={id} column={column} across={across} paint={paint} />
			))}
			{plot.columns.map((column) => (
				<Values
					key={column.key}
					id={id}
					column={column}
					across={across}
					paint={paint}
					size={size}
					say={say}
				/>
			))}
			<Lines plot={plot} across={across} paint={paint} />
			{plot.ticks.map(({ at, text, room, anchor }) => (
				<text
					key={`${at}-${text}`}
					x={across.at(at)}
					y={BASE + LINE}
					textAnchor={across.anchor(anchor)}
					data-room={room}
					fontSize={size}
					{...paint('softText')}
				>
					{say(text)}
				</text>
			))}
		</>
	)
}

type ColumnProps = Required<Pick<PlotMarksProps, 'id' | 'across' | 'paint'>> & { column: Column }

/** One column; as a link it can be hit anywhere between the ground and the top. */
function ColumnMarks({ id, column, across, paint }: ColumnProps) {
	const { from, to, parts, stub, href, name, values } = column
	const shapes = (
		<>
			{parts.map(({ low, high, fill }) => (
				<rect
					key={low}
					{...across.span(from, to)}
					y={yOf(high)}
					height={Math.max(1, yOf(low) - yOf(high))}
					{...filled(id, fill, paint)}
				/>
			))}
			{stub && (
				<rect
					{...across.span(from, to)}
					y={BASE - STUB}
					height={STUB}
					{...paint('edge')}
					{...filled(id, stub, paint)}
				/>
			)}
		</>
	)
	if (!href) return shapes
	return (
		<a href={href} aria-label={`${name}: ${values[0]?.text}`}>
			<rect {...across.span(from, to)} y={0} height={BASE} fill="none" pointerEvents="all" />
			{shapes}
		</a>
	)
}

type ValuesProps = ColumnProps & { size: number | undefined; say: (text: string) => ReactNode }

/** The numbers above a column, where there is room for them. */
function Values({ id, column, across, paint, size, say }: ValuesProps) {
	const { values, parts, stub } = column
	const above = stub ? BASE - STUB : yOf(parts.at(-1)?.high ?? 0)
	return values.map(({ at, anchor, room, text, sign }, index) => {
		if (!room) return null
		const y = above - 5 - (values.length - 1 - index) * LINE
		const side = anchor === 'middle' ? 0 : (textWidth(text, size ?? 13) / 2) * (anchor === 'start' ? 1 : -1)
		return (
			<svg
				key={index === 0 ? 'own' : 'late'}
				x={across.at(at)}
				y={y}
				overflow="visible"
				data-room={room}
				aria-hidden="true"
			>
				{sign && (
					<svg
						x={across.after(side - textWidth(text, 13) / 2 - 12, 10)}
						y="-9"
						width="10"
						height="10"
						viewBox="-7 -7 14 14"
						aria-hidden="true"
					>
						<SignShape id={id} sign={sign} paint={paint} />
					</svg>
				)}
				<text textAnchor={across.anchor(anchor)} fontSize={size} {...paint('text')}>
					{say(text)}
				</text>
			</svg>
		)
	})
}

type LinesProps = Pick<PlotMarksProps, 'plot' | 'across'> & { paint: Paint }

/** Lines of steps, the even use and the day of today. */
function Lines({ plot: { lines, even, today }, across, paint }: LinesProps) {
	return (
		<>
			{even && (
				<line
					x1={across.at(even.from[0])}
					y1={yOf(even.from[1])}
					x2={across.at(even.to[0])}
					y2={yOf(even.to[1])}
					strokeDasharray="2 3"
					{...paint('base')}
				/>
			)}
			{today !== null && (
				<line
					x1={across.at(today)}
					x2={across.at(today)}
					y1={plotSize.top - 8}
					y2={BASE}
					strokeDasharray="4 3"
					{...paint('today')}
				/>
			)}
			{lines.map(({ key, tone, points }, order) =>
				points.map(({ at, level }, index) => {
					if (level === null) return null
					const until = points[index + 1]?.at ?? today ?? 1
					const next = points[index + 1]?.level ?? null
					const look = { strokeDasharray: lineDashes[order], ...paint(`${tone}Stroke`) }
					const [x1, x2] = [across.at(at), across.at(Math.max(at, until))]
					return (
						<g key={`${key}-${at}`}>
							<line x1={x1} x2={x2} y1={yOf(level)} y2={yOf(level)} {...look} />
							{next !== null && <line x1={x2} x2={x2} y1={yOf(level)} y2={yOf(next)} {...look} />}
						</g>
					)
				}),
			)}
		</>
	)
}
