import { ageBandsPicture } from '#app/components/charts/age-bands.tsx'
import { barsPicture } from '#app/components/charts/bars.tsx'
import type { Picture } from '#app/components/charts/picture.ts'
import { needStatuses, toneOf } from '#app/components/ui/status-tag.tsx'
import type { Figures } from '#app/domain/figures/get-figures.server.ts'
import { ageBands } from '#workflows/figures/definitions.ts'
import type { ShownTable } from '#workflows/figures/view.ts'
import type { NeedStatus } from '#workflows/need/chart.ts'
import { listAddress } from '../list-address.ts'
import { learnersPicture, mapOfSubregions, outcomesPicture, themesPicture } from './content-pictures.ts'
import { type FigureWords, headOf } from './figure-words.ts'
import { monthsPicture, stepsPicture, timesPicture } from './step-pictures.ts'

/** Open needs by status, in the order of the process. */
function openPicture(figures: Figures<'open'>, words: FigureWords) {
	// The cube counts the statuses of needs and no others.
	const open = figures.open.map(({ status, n }) => ({ status: status as NeedStatus, n }))
	const place = (one: { status: NeedStatus }) => needStatuses.indexOf(one.status)
	return barsPicture(
		{
			...headOf(figures, words, 'open'),
			by: words.say('figures.head.status'),
			hasShares: true,
			rows: open
				.toSorted((one, other) => place(one) - place(other))
				.map(({ status, n }) => ({
					key: status,
					label: words.say(`status.need.${status}`),
					figure: n,
					tone: toneOf({ kind: 'need', status }),
					href: listAddress(figures, { status, only: 'open' }),
				})),
		},
		words.chart,
	)
}

/** Weeks since the submission of open needs. */
function agesPicture(figures: Figures<'ages'>, words: FigureWords) {
	return ageBandsPicture(
		{
			...headOf(figures, words, 'ages'),
			of: 'weeks',
			bands: figures.ages.map(({ age, n }, index) => ({
				from: index === 0 ? 0 : Number(ageBands[index - 1]) + 1,
				to: age === 'more' ? null : Number(age),
				figure: n,
			})),
		},
		words.chart,
	)
}

/** Every chart of the pages of figures by the name of its files and panel. */
export const figurePictures = {
	open: openPicture,
	ages: agesPicture,
	steps: stepsPicture,
	months: monthsPicture,
	times: timesPicture,
	themes: themesPicture,
	map: mapOfSubregions,
	outcomes: outcomesPicture,
	learners: learnersPicture,
} as const satisfies Record<string, (figures: Figures<ShownTable>, words: FigureWords) => Picture>
export type FigureChart = keyof typeof figurePictures
/** What a chart is drawn from: the figures with its own tables. */
export type ChartFigures<Name extends FigureChart> = Parameters<(typeof figurePictures)[Name]>[0]

/** Charts of what only the pages of all States show. */
const ofAllStates: ReadonlySet<FigureChart> = new Set<FigureChart>(['map'])

/** The chart of this name, where the page of the reader has it. */
export function findPicture(figures: Figures<ShownTable>, words: FigureWords, name: string): Picture | null {
	if (!isChart(name) || !figures.asAt) return null
	if (ofAllStates.has(name) && figures.whose !== 'all') return null
	return figurePictures[name](figures, words)
}

const isChart = (name: string): name is FigureChart => Object.hasOwn(figurePictures, name)
