import { useFormatter, useTranslations } from 'use-intl/react'
import type { CategoryTotal } from '#workflows/equipment/need-lines.ts'
import { UserText } from '../ui/user-text.tsx'

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

type QuantityProps = { quantity: number | null; lines: readonly SummaryLine[] }

/** What a need asks for: of equipment its lines, else the number. */
export function Quantity({ quantity, lines }: QuantityProps) {
	const format = useFormatter()
	if (lines.length > 0) return <LinesSummary lines={lines} />
	return quantity === null ? '' : format.number(quantity)
}
