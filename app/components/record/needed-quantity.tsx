import { useTranslations } from 'use-intl/react'
import type { CategoryTotal } from '#workflows/equipment/need-lines.ts'
import type { Kind } from '#workflows/vocabulary.ts'
import { CountedQuantity } from './lines-summary.tsx'

type NeededQuantityProps = {
	kind: Kind
	quantity: number | null
	lines: readonly CategoryTotal[]
	/** Of a State that is not named, the quantity is the least of its size. */
	isExact: boolean
}

/** What an unmet need asks for: "20 seats", or "20 seats or more". Needs the words `matching.units` and `pipeline`. */
export function NeededQuantity({ kind, quantity, lines, isExact }: NeededQuantityProps) {
	const t = useTranslations('pipeline')
	const counted = (
		<CountedQuantity kind={kind} quantity={quantity} lines={kind === 'equipment' ? lines : []} />
	)
	const isKnown = kind === 'equipment' ? lines.length > 0 : quantity !== null
	return isExact || !isKnown ? counted : t.rich('orMore', { quantity: () => counted })
}
