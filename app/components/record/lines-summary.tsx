import type { ReactNode } from 'react'
import { useFormatter, useTranslations } from 'use-intl/react'
import { type CategoryCapacity, isOneFigure } from '#workflows/equipment/category-capacity.ts'
import type { CategoryTotal } from '#workflows/equipment/need-lines.ts'
import { type Kind, unitOf } from '#workflows/vocabulary.ts'
import { UserText } from '../ui/user-text.tsx'

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

/** A line in the words of the State, or without them the total of a category. */
type SummaryLine = CategoryTotal & { description?: string }

/** The lines of a need in one sentence, "40 hand lenses, 2 workstations": unlike ones are never added up. */
export function LinesSummary({ lines }: { lines: readonly SummaryLine[] }) {
	const t = useTranslations('codes')
	const texts = lines.map(({ description, category, unit, quantity: count }) => {
		const what = description ?? (category ? t(`equipmentCategories.${category}`) : t('lineSummary.other'))
		return count === null
			? t('lineSummary.toSpecify', { what })
			: t(`lineSummary.${unit ?? 'PIECE'}`, { count, what })
	})
	return (
		<UserText>
			{texts.reduce((before, after) => (before ? t('lineSummary.joined', { before, after }) : after), '')}
		</UserText>
	)
}

/** In which unit a number of a line is entered: pieces, where the State has left it open. */
export function useLineUnit() {
	const t = useTranslations('codes')
	return ({ unit }: Pick<SummaryLine, 'unit'>) =>
		unit ? t('lineSummary.unit', { unit: t(`lineUnits.${unit}`) }) : t('lineSummary.unitOpen')
}

type QuantityProps = { quantity: number | null; lines: readonly SummaryLine[] }

/** What a need asks for: of equipment its lines, else the number. */
export function Quantity({ quantity, lines }: QuantityProps) {
	const format = useFormatter()
	if (lines.length > 0) return <LinesSummary lines={lines} />
	return quantity === null ? '' : format.number(quantity)
}

/** The same with its unit, where needs of several kinds stand together: "20 seats". Needs the words `matching.units`. */
export function CountedQuantity({ kind, quantity, lines }: QuantityProps & { kind: Kind }) {
	const t = useTranslations('matching.units')
	if (lines.length > 0) return <LinesSummary lines={lines} />
	return quantity === null ? '' : t(unitOf(kind), { count: quantity })
}
