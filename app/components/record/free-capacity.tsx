import type { ReactNode } from 'react'
import { type CategoryCapacity, isOneFigure } from '#workflows/equipment/category-capacity.ts'
import { LinesSummary } from './lines-summary.tsx'

type FreeCapacityProps = {
	categories: readonly (CategoryCapacity & { free: number })[]
	/** The figure of a programme whose capacity is one number. */
	children: ReactNode
}

/** What is available of a programme: by category where it states unlike items, else one figure. */
export function FreeCapacity({ categories, children }: FreeCapacityProps) {
	if (isOneFigure(categories)) return children
	return <LinesSummary lines={categories.map((each) => ({ ...each, quantity: each.free }))} />
}
