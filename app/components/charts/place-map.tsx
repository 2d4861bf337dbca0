import { highestOf } from './bars.tsx'
import { asAtIn, type ChartWords, HIDDEN, notesOf, sourceIn, useChartWords, written } from './chart-words.ts'
import places from './map/places.json' with { type: 'json' }
import { type ChartHead, drawable, type Part } from './model.ts'
import type { Dot, Picture } from './picture.ts'
import { PictureFigure, type ShownProps } from './view/picture-figure.tsx'

/** Where there is how much: a dot for each State or for each subregion on land without boundaries. */
export type MapModel = ChartHead & {
	by: string
	/** `at` is an ISO 3166 code of three letters, or a subregion of `workflows/vocabulary.ts`. */
	places: readonly (Part & { key: string; label: string; at: string })[]
}

/** Radii of the classes of size, in pixels: the area grows as the number. */
const RADII = [4, 6, 8.5, 12, 16] as const
const SIGN_RADIUS = 6
const known: Record<string, number[] | undefined> = { ...places.states, ...places.subregions }

/** The lowest number of each class of size: five for large numbers, one where all are alike. */
export function classesFor(most: number): number[] {
	const steps = [1, 2, 5, 10, 25, 50, 100, 250, 500, 1000, 2500, 5000, 10_000, 100_000, 1_000_000]
	const below = steps.filter((step) => step <= most)
	const last = below.slice(-RADII.length)
	return last.length === 0 ? [1] : [1, ...last.slice(1)]
}

/** Dots by class of size, the largest first so that small ones lie on top, ready to be drawn. */
export function mapPicture(model: MapModel, words: ChartWords): Picture {
	const { unit } = model
	const { t } = words
	const figures = model.places.map(({ figure }) => figure)
	const classes = classesFor(Math.max(0, ...figures.map((figure) => drawable(figure) ?? 0)))
	const radiusOf = (figure: number) => RADII[classes.findLastIndex((from) => figure >= from)] ?? RADII[0]
	const dots = model.places.flatMap(({ key, at, figure }): Dot[] => {
		const [x, y] = known[at] ?? []
		if (x === undefined || y === undefined || figure === 0) return []
		const sign = typeof figure === 'number' ? 'move' : figure
		const radius = typeof figure === 'number' ? radiusOf(figure) : SIGN_RADIUS
		return [{ key, x: x / places.width, y: y / places.height, radius, sign }]
	})
	const classText = (from: number, index: number) => {
		const next = classes[index + 1]
		if (next === undefined) return t('ages.from', { from })
		return next - 1 === from ? words.format.number(from) : t('ages.range', { from, to: next - 1 })
	}
	return {
		head: model,
		asAt: asAtIn(words, model.asAt),
		source: sourceIn(words, model),
		sentence: highestOf({ ...model, rows: model.places }, words),
		isEmpty: figures.every((figure) => figure === 0),
		drawing: { kind: 'map', dots: dots.toSorted((one, other) => other.radius - one.radius) },
		legend: [
			...classes.map((from, index) => ({
				sign: 'move' as const,
				text: classText(from, index),
				radius: RADII[index] ?? SIGN_RADIUS,
			})),
			...(figures.includes('hidden') ? [{ sign: 'hidden' as const, text: HIDDEN, radius: SIGN_RADIUS }] : []),
			...(figures.includes('unknown')
				? [{ sign: 'unknown' as const, text: t('unknown'), radius: SIGN_RADIUS }]
				: []),
		],
		notes: [t('notes.map'), ...notesOf(words, model, figures)],
		table: {
			head: [model.by, model.measure],
			rows: model.places.map(({ label, figure, href }) => [
				{ text: label },
				{ text: written(words, figure, unit), href },
			]),
			numeric: [1],
		},
	}
}

/** A map with its key, disclaimer and list. */
export function PlaceMap({ model, ...shown }: ShownProps<MapModel>) {
	return <PictureFigure picture={mapPicture(model, useChartWords())} {...shown} />
}
