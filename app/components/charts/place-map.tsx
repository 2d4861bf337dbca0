import { highestOf } from './bars.tsx'
import { asAtIn, type ChartWords, HIDDEN, notesOf, sourceIn, useChartWords, written } from './chart-words.ts'
import places from './map/places.json' with { type: 'json' }
import { type ChartHead, type ChartValue, drawable } from './model.ts'
import type { Dot, Picture, Placed, Room } from './picture.ts'
import { PictureFigure, type ShownProps } from './view/picture-figure.tsx'

/** Inner widths of a plot in pixels: on a phone of 320, and from where more texts are shown (`plot.module.css`). */
const widths: Record<Room, number> = { always: 216, half: 330, wide: 470 }
const rooms = ['always', 'half', 'wide'] as const satisfies readonly Room[]
const GAP = 8

/** A text at its place; `rank` orders who is placed first, the lowest first. */
type Candidate = { at: number; text: string; width: number; rank: number }
type Box = [from: number, to: number]

/** At the edges of the narrowest plot that shows it, a text begins or ends with the plot. */
function anchorOf({ at, width }: Candidate, room: Room): Placed['anchor'] {
	if (at * widths[room] < width / 2) return 'start'
	return (1 - at) * widths[room] < width / 2 ? 'end' : 'middle'
}

/** Where a text stands in a plot that is `across` wide. */
function boxOf(candidate: Candidate, room: Room, across: number): Box {
	const { at, width } = candidate
	const anchor = anchorOf(candidate, room)
	const from = anchor === 'start' ? 0 : anchor === 'end' ? across - width : at * across - width / 2
	return [from, from + width]
}

const isFree = ([from, to]: Box, taken: readonly Box[]) =>
	taken.every(([other, end]) => to + GAP <= other || end + GAP <= from)

/** Returns for each text of one line its place without standing on another; null where there is never room for it. */
export function placeTexts(candidates: readonly Candidate[]): (Placed | null)[] {
	const found = new Map<Candidate, Room>()
	const inOrder = candidates.toSorted((one, other) => one.rank - other.rank)
	for (const room of rooms) {
		const across = widths[room]
		const taken = [...found].map(([each, own]) => boxOf(each, own, across))
		for (const candidate of inOrder) {
			const box = boxOf(candidate, room, across)
			if (found.has(candidate) || candidate.width > across || !isFree(box, taken)) continue
			found.set(candidate, room)
			taken.push(box)
		}
	}
	return candidates.map((candidate) => {
		const room = found.get(candidate)
		if (!room) return null
		const anchor = anchorOf(candidate, room)
		const at = anchor === 'start' ? 0 : anchor === 'end' ? 1 : candidate.at
		return { at, text: candidate.text, room, anchor }
	})
}

const strides = [1, 2, 3, 4, 6, 12, 24, 48] as const

/** Places the marks of an axis at equal distances: each, or every second, third and so on from the first. */
export function placeTicks(ticks: readonly { at: number; text: string; width: number }[]): Placed[] {
	const candidates = ticks.map((tick) => ({ ...tick, rank: 0 }))
	const hasRoom = (stride: number, room: Room) => {
		const boxes = candidates
			.filter((_, index) => index % stride === 0)
			.map((each) => boxOf(each, room, widths[room]))
		return boxes.every((box, index) => isFree(box, boxes.slice(0, index)))
	}
	// In a narrower plot only some of those of a wider one, so that none moves.
	const every: Record<Room, number> = { always: 1, half: 1, wide: 1 }
	let wider = 1
	for (const room of rooms.toReversed()) {
		wider =
			strides.find((stride) => stride % wider === 0 && hasRoom(stride, room)) ??
			Math.max(wider, candidates.length)
		every[room] = wider
	}
	return candidates.flatMap((candidate, index) => {
		const room = rooms.find((each) => index % every[each] === 0)
		if (!room) return []
		const anchor = anchorOf(candidate, room)
		const at = anchor === 'start' ? 0 : anchor === 'end' ? 1 : candidate.at
		return [{ at, text: candidate.text, room, anchor }]
	})
}

/** Where there is how much: a dot for each State or for each subregion on land without boundaries. */
export type MapModel = ChartHead & {
	by: string
	/** `at` is an ISO 3166 code of three letters, or a subregion of `workflows/vocabulary.ts`. */
	places: readonly (ChartValue & { key: string; label: string; at: string })[]
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
