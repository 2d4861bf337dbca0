import { isNameOf, isOneOf, namesOf } from '#workflows/names.ts'
import type { Tone } from '../ui/status-tag.tsx'
import type { Fill } from './picture.ts'
import styles from './tone.module.css'

/** The fills that have a pattern, so that they differ in greyscale too; the others are plain. */
const patterns = {
	wait: 'M-2,2 l4,-4 M0,8 l8,-8 M6,10 l4,-4',
	stop: 'M-2,2 l4,-4 M0,8 l8,-8 M6,10 l4,-4 M0,0 l8,8',
	good: 'M0,2 h8 M0,6 h8',
	hidden: 'M-2,6 l4,4 M0,0 l8,8 M6,-2 l4,4',
	unknown: 'M1,2 h2 M5,6 h2',
} as const
type Patterned = keyof typeof patterns

/** What a shape or text of a picture can be painted as; patterns have a ground and lines. */
export type PaintName =
	| Tone
	| `${Patterned}Ground`
	| `${Patterned}Line`
	| `${Tone}Stroke`
	| 'edge'
	| 'grid'
	| 'base'
	| 'mark'
	| 'today'
	| 'text'
	| 'softText'
type Painted = { className?: string | undefined; fill?: string; stroke?: string; strokeWidth?: number }
/** How a picture is painted: by the classes of a page, or by the attributes of a file. */
export type Paint = (name: PaintName) => Painted

/** The paint of pages: the colours of the reader, light or dark. */
export const pagePaint: Paint = (name) => ({ className: styles[name] })

type TonePatternsProps = { id: string; tones: readonly Fill[]; paint?: Paint }

/** The patterns that fill the marks of one picture; `id` is the id of the picture. */
export function TonePatterns({ id, tones, paint = pagePaint }: TonePatternsProps) {
	const needed = namesOf(patterns).filter((name) => isOneOf(tones, name))
	if (needed.length === 0) return null
	return (
		<defs>
			{needed.map((name) => (
				<pattern key={name} id={`${id}-${name}`} width="8" height="8" patternUnits="userSpaceOnUse">
					<rect width="8" height="8" {...paint(`${name}Ground`)} />
					<path d={patterns[name]} {...paint(`${name}Line`)} />
				</pattern>
			))}
		</defs>
	)
}

/** How a fill fills a shape: the pattern where it has one, else the colour of its class. */
export const filled = (id: string, fill: Fill, paint: Paint = pagePaint): Painted =>
	isNameOf(patterns, fill) ? { fill: `url(#${id}-${fill})` } : paint(fill)
