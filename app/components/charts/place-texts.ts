import type { Placed, Room } from './picture.ts'

/** Inner widths of a plot in pixels: on a phone of 320, and from where wide texts are shown (`plot.module.css`). */
const widths: Record<Room, number> = { always: 216, wide: 470 }
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
	const rooms = new Map<Candidate, Room>()
	const inOrder = candidates.toSorted((one, other) => one.rank - other.rank)
	for (const room of ['always', 'wide'] as const) {
		const across = widths[room]
		const taken = [...rooms].map(([each, own]) => boxOf(each, own, across))
		for (const candidate of inOrder) {
			const box = boxOf(candidate, room, across)
			if (rooms.has(candidate) || candidate.width > across || !isFree(box, taken)) continue
			rooms.set(candidate, room)
			taken.push(box)
		}
	}
	return candidates.map((candidate) => {
		const room = rooms.get(candidate)
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
	const wide = strides.find((stride) => hasRoom(stride, 'wide')) ?? candidates.length
	const always =
		strides.find((stride) => stride % wide === 0 && hasRoom(stride, 'always')) ?? candidates.length
	return candidates.flatMap((candidate, index) => {
		if (index % wide !== 0) return []
		const room = index % always === 0 ? 'always' : 'wide'
		const anchor = anchorOf(candidate, room)
		const at = anchor === 'start' ? 0 : anchor === 'end' ? 1 : candidate.at
		return [{ at, text: candidate.text, room, anchor }]
	})
}
