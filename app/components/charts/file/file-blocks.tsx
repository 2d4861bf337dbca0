import type { ReactElement } from 'react'
import type { Picture, PictureRow, Plot } from '../picture.ts'
import { linesOf, textWidth } from '../text-width.ts'
import { acrossFile } from '../view/across.ts'
import { PlotMarks, plotSize } from '../view/plot-marks.tsx'
import { RowMarks } from '../view/row-marks.tsx'
import { SignShape } from '../view/sign-shape.tsx'
import { FileText, filePaint, lineHeight, TextBlock } from './text-block.tsx'

/** The width of every file, in its units. */
export const fileWidth = 800

/** A part of a file: its height, and how it is drawn from its top. */
export type Block = { height: number; draw: (top: number) => ReactElement }

const SIZE = 14
const BAR = 16
const BETWEEN = 12
const SIGN = 18

/** The width that the numbers of a row need, with their signs. */
const valuesWidth = ({ values }: PictureRow) =>
	values.reduce((sum, { text, sign }) => sum + textWidth(text, SIZE) + (sign ? SIGN : 0) + BETWEEN, 0)

/** Rows: labels where reading begins, shapes in the middle, numbers at the end. */
export function rowsBlock(rows: readonly PictureRow[], id: string, pad: number, mirrored: boolean): Block {
	const inner = fileWidth - 2 * pad
	const numbers = Math.min(inner * 0.4, Math.max(...rows.map(valuesWidth)))
	const labels = Math.min(inner * 0.36, Math.max(...rows.map(({ label }) => textWidth(label.text, SIZE))) + 4)
	const bars = inner - labels - numbers - 2 * BETWEEN
	const laid = rows.map((row) => {
		const lines = linesOf(row.label.text, SIZE, labels)
		return { row, lines, height: Math.max(1, lines.length) * lineHeight(SIZE) + 8 }
	})
	const start = mirrored ? fileWidth - pad : pad
	const left = mirrored ? pad + numbers + BETWEEN : pad + labels + BETWEEN
	const draw = (top: number) => {
		let y = top
		return (
			<>
				{laid.map(({ row, lines, height }) => {
					const from = y
					y += height
					return (
						<g key={row.key}>
							<TextBlock lines={lines} x={start} y={from + SIZE} size={SIZE} mirrored={mirrored} />
							<g transform={`translate(0 ${from + 2})`}>
								<RowMarks
									id={id}
									marks={row.marks}
									across={acrossFile(mirrored, left, bars)}
									height={BAR}
									paint={filePaint}
								/>
							</g>
							<RowValues row={row} id={id} pad={pad} y={from + SIZE} mirrored={mirrored} />
						</g>
					)
				})}
			</>
		)
	}
	return { height: laid.reduce((sum, { height }) => sum + height, 0), draw }
}

type RowValuesProps = { row: PictureRow; id: string; pad: number; y: number; mirrored: boolean }

/** The numbers of a row, the last at the edge where reading ends. */
function RowValues({ row, id, pad, y, mirrored }: RowValuesProps) {
	let used = 0
	const away = (pixels: number) => (mirrored ? pad + pixels : fileWidth - pad - pixels)
	return row.values.toReversed().map(({ text, sign }, index) => {
		const width = textWidth(text, SIZE)
		const at = used
		used += width + (sign ? SIGN : 0) + BETWEEN
		return (
			// biome-ignore lint/suspicious/noArrayIndexKey: the numbers of a row have a fixed order
			<g key={index}>
				<TextBlock lines={[text]} x={away(at)} y={y} size={SIZE} mirrored={mirrored} isEnd isBold />
				{sign && (
					<g transform={`translate(${away(at + width + SIGN / 2)} ${y - 5})`}>
						<SignShape id={id} sign={sign} paint={filePaint} />
					</g>
				)}
			</g>
		)
	})
}

/** A plot with the numbers of its lines across where reading begins. */
export function plotBlock(plot: Plot, id: string, pad: number, mirrored: boolean): Block {
	const levels = Math.max(...plot.levels.map((level) => textWidth(level, SIZE))) + BETWEEN
	const width = fileWidth - 2 * pad - levels
	const across = acrossFile(mirrored, mirrored ? pad : pad + levels, width)
	const top = plot.levels.length - 1
	// A file leads nowhere: its reader may not be signed in.
	const columns = plot.columns.map((column) => ({ ...column, href: undefined }))
	const draw = (from: number) => (
		<g transform={`translate(0 ${from})`}>
			{plot.levels.map((level, index) => (
				<TextBlock
					key={level}
					lines={[level]}
					x={mirrored ? fileWidth - pad - levels + BETWEEN : pad + levels - BETWEEN}
					y={plotSize.top + plotSize.height * (1 - index / top) + 5}
					size={SIZE}
					mirrored={mirrored}
					isEnd
					isSoft
				/>
			))}
			<PlotMarks
				id={id}
				plot={{ ...plot, columns }}
				across={across}
				paint={filePaint}
				size={SIZE}
				say={(text) => <FileText text={text} mirrored={mirrored} />}
			/>
		</g>
	)
	return { height: plotSize.top + plotSize.height + plotSize.bottom, draw }
}

/** The key, in as many lines as it needs. */
export function legendBlock({ legend }: Picture, id: string, pad: number, mirrored: boolean): Block {
	const inner = fileWidth - 2 * pad
	const lowest = 26
	let used = 0
	let row = 0
	const placed = legend.map((entry) => {
		const half = Math.max(entry.line === undefined ? 8 : 10, entry.radius ?? 0)
		const width = 2 * half + 6 + textWidth(entry.text, 13) + 20
		if (used > 0 && used + width > inner) {
			used = 0
			row += 1
		}
		const at = used
		used += width
		return { ...entry, half, at, row }
	})
	const x = (at: number) => (mirrored ? fileWidth - pad - at : pad + at)
	const rowHeight = Math.max(lowest, ...legend.map(({ radius = 0 }) => 2 * radius + 4))
	const draw = (top: number) => (
		<>
			{placed.map(({ sign, text, radius, line, half, at, row: own }) => {
				const middle = top + own * rowHeight + rowHeight / 2
				return (
					<g key={text}>
						<g transform={`translate(${x(at + half)} ${middle})`}>
							<SignShape id={id} sign={sign} radius={radius} line={line} paint={filePaint} />
						</g>
						<TextBlock
							lines={[text]}
							x={x(at + 2 * half + 6)}
							y={middle + 5}
							size={13}
							mirrored={mirrored}
							isSoft
						/>
					</g>
				)
			})}
		</>
	)
	return { height: legend.length > 0 ? (row + 1) * rowHeight : 0, draw }
}
