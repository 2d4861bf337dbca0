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
