import { useTranslations } from 'use-intl/react'
import { ShareBar } from '#app/components/matrix/bars.tsx'
import { LinesSummary } from '#app/components/record/lines-summary.tsx'
import type { AllocationLineView } from '#app/domain/allocation/allocation-lines.server.ts'
import type { AllocationRule } from '#workflows/allocation/pairs.ts'

type LineProps = { line: AllocationLineView }

/** The limits that reduced what a need gets, or for which it gets nothing from any programme. */
export const limitsOf = ({ explanation }: AllocationLineView): ReadonlySet<AllocationRule> =>
	new Set(
		explanation.outcome === 'served'
			? explanation.limitedBy
			: explanation.against.flatMap(({ rules }) => rules),
	)

/** What a need gets, as a share of what it asks for. */
export function Quantity({ line: { gets, wanted } }: LineProps) {
	const t = useTranslations('allocation.line')
	if (!gets) return t('nothing')
	return (
		<>
			<Gets {...gets} />
			{wanted !== null && <ShareBar share={gets.quantity / wanted} tone="good" />}
		</>
	)
}

/** The points of a need by its priority, and whether an officer gave them. */
export function Priority({ line: { explanation } }: LineProps) {
	const t = useTranslations('allocation.line')
	return (
		<>
			<ShareBar share={explanation.points / 100} />
			{explanation.points}
			{explanation.unrated && <> ({t('unrated')})</>}
		</>
	)
}

/** The quantity that a need gets; of unlike lines of equipment, that of each category. */
function Gets({ quantity, code, lines }: NonNullable<AllocationLineView['gets']>) {
	const t = useTranslations('allocation')
	const common = useTranslations('common')
	const programme = `\u2068${code}\u2069`
	if (lines.length < 2) return t('line.quantityOf', { quantity, programme })
	return common.rich('labelledPart', { label: programme, value: () => <LinesSummary lines={lines} /> })
}
