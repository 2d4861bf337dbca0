import type { Picture } from '#app/components/charts/picture.ts'
import type { Figures } from '#app/domain/figures/get-figures.server.ts'
import { learnersPicture, mapOfSubregions, outcomesPicture, themesPicture } from './content-pictures.ts'
import type { FigureWords } from './figure-words.ts'
import { agesPicture, openPicture } from './open-pictures.ts'
import { monthsPicture, stepsPicture, timesPicture } from './step-pictures.ts'

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
} as const satisfies Record<string, (figures: Figures, words: FigureWords) => Picture>
export type FigureChart = keyof typeof figurePictures

/** Charts of what only the pages of all States show. */
const ofAllStates: ReadonlySet<FigureChart> = new Set<FigureChart>(['map'])

/** The chart of this name, where the page of the reader has it. */
export function findPicture(figures: Figures, words: FigureWords, name: string): Picture | null {
	if (!isChart(name) || !figures.asAt) return null
	if (ofAllStates.has(name) && figures.whose !== 'all') return null
	return figurePictures[name](figures, words)
}

const isChart = (name: string): name is FigureChart => Object.hasOwn(figurePictures, name)
