import { readFileSync } from 'node:fs'
import type { ReactElement } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { direction, type Language } from '#workflows/languages.ts'
import type { Dot, Picture } from '../picture.ts'
import { linesOf } from '../text-width.ts'
import { TonePatterns } from '../tone.tsx'
import { fillsOf } from '../view/picture-figure.tsx'
import { SignShape } from '../view/sign-shape.tsx'
import { type Block, fileWidth, legendBlock, plotBlock, rowsBlock } from './file-blocks.tsx'
import { fileColours, filePaint, latinFonts, lineHeight, TextBlock } from './text-block.tsx'

type Land = { width: number; height: number; path: string }
let kept: Land | undefined

/** The outline of the land: in a file it stands inside, since a file that stands alone loads nothing. */
function land(): Land {
	if (kept) return kept
	const svg = readFileSync(new URL('../map/land.svg', import.meta.url), 'utf8')
	const [, width, height] = /viewBox="0 0 (\d+) (\d+)"/.exec(svg) ?? []
	const [, path] = / d="([^"]+)"/.exec(svg) ?? []
	if (!path) throw new Error('land.svg has no outline')
	kept = { width: Number(width), height: Number(height), path }
	return kept
}

/** Dots on the land, never mirrored. */
function mapBlock(dots: readonly Dot[], id: string, pad: number): Block {
	const { width, height, path } = land()
	const across = fileWidth - 2 * pad
	const scale = across / width
	const draw = (top: number) => (
		<g transform={`translate(${pad} ${top})`}>
			<path d={path} fill="#d5d9de" transform={`scale(${scale})`} />
			{dots.map(({ key, x, y, radius, sign }) => (
				<g
					key={key}
					transform={`translate(${Math.round(x * across * 10) / 10} ${Math.round(y * height * scale * 10) / 10})`}
				>
					<SignShape id={id} sign={sign} radius={radius} paint={filePaint} />
				</g>
			))}
		</g>
	)
	return { height: Math.ceil(height * scale), draw }
}

const PAD = 24
const INNER = fileWidth - 2 * PAD
const ID = 'c'

type ChartSvgInput = {
	picture: Picture
	language: Language
	/** What must not be overlooked, above all else. */
	banner?: string | null
	/** For a document whose own text has all but the drawing. */
	isBare?: boolean
}

/** Draws a chart as an SVG that stands alone: title, date, sentence, numbers, key, notes and source are inside. */
export function chartSvg({ picture, language, banner = null, isBare = false }: ChartSvgInput): string {
	const mirrored = direction(language) === 'rtl'
	const text = (content: string, size: number, look: { isBold?: boolean; isSoft?: boolean } = {}): Block => {
		const lines = linesOf(content, size, INNER)
		return {
			height: lines.length * lineHeight(size),
			draw: (top) => (
				<TextBlock
					lines={lines}
					x={mirrored ? fileWidth - PAD : PAD}
					y={top + size}
					size={size}
					mirrored={mirrored}
					{...look}
				/>
			),
		}
	}
	const drawing = picture.isEmpty
		? []
		: [drawingBlock(picture, mirrored), legendBlock(picture, ID, PAD, mirrored)]
	const blocks: Block[] = isBare
		? drawing
		: [
				...(banner ? [bannerBlock(text(banner, 15, { isBold: true }))] : []),
				text(picture.head.title, 20, { isBold: true }),
				text(picture.asAt, 13, { isSoft: true }),
				text(picture.sentence, 15),
				...drawing,
				...picture.notes.filter((note) => note !== banner).map((note) => text(note, 12, { isSoft: true })),
				text(picture.source, 12, { isSoft: true }),
			]
	let top = PAD
	const drawn: ReactElement[] = []
	for (const [index, { height, draw }] of blocks.entries()) {
		// Blocks have no other name than their place.
		drawn.push(<g key={`block-${index}`}>{draw(top)}</g>)
		top += height + (height > 0 ? 8 : 0)
	}
	const bottom = top + PAD - 8
	return renderToStaticMarkup(
		<svg
			xmlns="http://www.w3.org/2000/svg"
			width={fileWidth}
			height={bottom}
			viewBox={`0 0 ${fileWidth} ${bottom}`}
			role="img"
			aria-labelledby="t d"
			fontFamily={latinFonts}
			xmlLang={language}
		>
			<title id="t">{picture.head.title}</title>
			<desc id="d">{picture.sentence}</desc>
			<TonePatterns id={ID} tones={fillsOf(picture)} paint={filePaint} />
			<rect width={fileWidth} height={bottom} fill="#ffffff" />
			{drawn}
		</svg>,
	)
}

/** A text on a ground of its own, across the whole file. */
function bannerBlock({ height, draw }: Block): Block {
	return {
		height: height + PAD / 2,
		draw: (top) => (
			<>
				<rect
					y={top - PAD / 2}
					width={fileWidth}
					height={height + PAD / 2}
					fill={fileColours['chart-wait-soft']}
				/>
				{draw(top - PAD / 4)}
			</>
		),
	}
}

function drawingBlock({ drawing }: Picture, mirrored: boolean): Block {
	if (drawing.kind === 'rows') return rowsBlock(drawing.rows, ID, PAD, mirrored)
	if (drawing.kind === 'plot') return plotBlock(drawing, ID, PAD, mirrored)
	return mapBlock(drawing.dots, ID, PAD)
}
