import { fileColours } from './colours.ts'

/** The fonts of documents first, then those of devices. A run of another script than Latin names its own. */
export const latinFonts = "'Noto Sans','Noto Latx','Segoe UI',Arial,sans-serif"
const scripts: readonly [RegExp, string][] = [
	[
		/[\u0600-\u06ff\u0750-\u077f\ufb50-\ufdff\ufe70-\ufeff]+/,
		"Vazirmatn,'Noto Sans Arabic','Segoe UI',sans-serif",
	],
	[/[\u2e80-\u9fff\uff00-\uffef]+/, "'Noto Sans SC','PingFang SC','Microsoft YaHei',sans-serif"],
	[/[\u0400-\u052f]+/, "'Noto Cyrl','Noto Sans','Segoe UI',Arial,sans-serif"],
]
const runs = new RegExp(`(${scripts.map(([script]) => script.source).join('|')})`, 'u')

/**
 * A text in runs of one script each, since programs that draw files look for one font a run. They also take every text
 * as left to right: an isolate (UAX 9) says otherwise.
 */
export function FileText({ text, mirrored }: { text: string; mirrored: boolean }) {
	const turned = mirrored ? `\u2067${text}\u2069` : text
	const pieces = turned.split(runs).filter((piece) => piece !== '')
	return pieces.map((piece, index) => {
		const fonts = scripts.find(([script]) => script.test(piece))?.[1]
		return (
			// biome-ignore lint/suspicious/noArrayIndexKey: a run has no other name than its place
			<tspan key={index} fontFamily={fonts}>
				{piece}
			</tspan>
		)
	})
}

type TextBlockProps = {
	lines: readonly string[]
	/** The edge at which the lines begin, or end, and the baseline of the first. */
	x: number
	y: number
	size: number
	mirrored: boolean
	/** At the side where reading ends. */
	isEnd?: boolean
	isBold?: boolean
	isSoft?: boolean
}

/** The height of a line of this size, in units of the file. */
export const lineHeight = (size: number) => Math.round(size * 1.45)

/** Lines of text below each other, from the side where reading begins. */
export function TextBlock({
	lines,
	x,
	y,
	size,
	mirrored,
	isEnd = false,
	isBold = false,
	isSoft = false,
}: TextBlockProps) {
	return lines.map((line, index) => (
		<text
			key={`${y}-${line}`}
			x={x}
			y={y + index * lineHeight(size)}
			fontSize={size}
			fontWeight={isBold ? 700 : undefined}
			fill={isSoft ? fileColours['ink-soft'] : fileColours.ink}
			textAnchor={isEnd === mirrored ? 'start' : 'end'}
		>
			<FileText text={line} mirrored={mirrored} />
		</text>
	))
}
