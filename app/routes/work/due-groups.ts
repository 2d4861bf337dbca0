import type { DueOfRow } from '#app/domain/work/due-of-rows.server.ts'

/** The parts of a worklist by due day, in their order. */
export const dueGroups = ['overdue', 'soon', 'later', 'none'] as const
export type DueGroup = (typeof dueGroups)[number]

/** Working days within which a due day is near. */
export const SOON_DAYS = 5

type Item = { due?: DueOfRow | null; since: Date }

/** The part of a worklist that an item belongs to. */
export function dueGroupOf({ due }: Item): DueGroup {
	if (!due) return 'none'
	if (due.left?.isOverdue) return 'overdue'
	return due.left && due.left.days <= SOON_DAYS ? 'soon' : 'later'
}

/** Items by due day, what is late first; those without one come last, the longest waiting first. */
export function inOrderOfDue<Row extends Item>(rows: readonly Row[]): Row[] {
	const dayOf = ({ due }: Item) => due?.dueAt.getTime() ?? Number.POSITIVE_INFINITY
	return [...rows].sort((one, other) => {
		const [a, b] = [dayOf(one), dayOf(other)]
		return a === b ? one.since.getTime() - other.since.getTime() : a - b
	})
}
