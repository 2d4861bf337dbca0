import type { Paint, PaintName } from '../tone.tsx'

/** The colours of files: those of light pages in `ui/tokens.css`, since a file cannot ask its reader. */
export const fileColours = {
	ink: '#17212d',
	'ink-soft': '#45505e',
	'ink-faint': '#586472',
	surface: '#ffffff',
	line: '#dbe1e8',
	'line-strong': '#7b8693',
	danger: '#a1221a',
	'danger-soft': '#fbe9e7',
	'chart-rest': '#8593a2',
	'chart-move': '#2a6cb0',
	'chart-wait': '#9a5f00',
	'chart-wait-soft': '#fbe3b0',
	'chart-good': '#1a6340',
	'chart-good-soft': '#8cc7a6',
} as const

const fill = (colour: keyof typeof fileColours) => ({ fill: fileColours[colour] })
const stroke = (colour: keyof typeof fileColours, strokeWidth: number) => ({
	stroke: fileColours[colour],
	strokeWidth,
})

/** As the classes of `tone.module.css`. */
const painted: Record<PaintName, ReturnType<Paint>> = {
	rest: fill('chart-rest'),
	move: fill('chart-move'),
	wait: fill('chart-wait-soft'),
	stop: fill('danger-soft'),
	good: fill('chart-good'),
	waitGround: fill('chart-wait-soft'),
	waitLine: stroke('chart-wait', 3),
	stopGround: fill('danger-soft'),
	stopLine: stroke('danger', 1.5),
	goodGround: fill('chart-good'),
	goodLine: stroke('chart-good-soft', 1),
	hiddenGround: fill('surface'),
	hiddenLine: stroke('ink-faint', 1.5),
	unknownGround: fill('surface'),
	unknownLine: stroke('ink-faint', 1.5),
	restStroke: stroke('chart-rest', 2.5),
	moveStroke: stroke('chart-move', 2.5),
	waitStroke: stroke('chart-wait', 2.5),
	stopStroke: stroke('danger', 2.5),
	goodStroke: stroke('chart-good', 2.5),
	edge: stroke('ink-faint', 1),
	grid: stroke('line', 1),
	base: stroke('line-strong', 1),
	mark: { ...fill('ink'), ...stroke('surface', 1.5) },
	today: stroke('ink', 2),
	text: fill('ink'),
	softText: fill('ink-soft'),
}

/** The paint of files: presentation attributes, since a file has no style sheet. */
export const filePaint: Paint = (name) => painted[name]

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
