import { readFileSync } from 'node:fs'
import type { Dot } from '../picture.ts'
import { SignShape } from '../view/sign-shape.tsx'
import { filePaint } from './colours.ts'
import { type Block, fileWidth } from './file-blocks.tsx'

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
export function mapBlock(dots: readonly Dot[], id: string, pad: number): Block {
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
