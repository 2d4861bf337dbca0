import { useFormatter, useTranslations } from 'use-intl/react'
import { shownShare } from '#workflows/releases/shown-share.ts'
import type { ReleasedTable } from '#workflows/releases/tables.ts'

/** How many numbers of a release are hidden, and of how many needs the place is shown, as sentences. */
export function ShownShare({ tables }: { tables: readonly ReleasedTable[] }) {
	const t = useTranslations('releases')
	const { number } = useFormatter()
	const { hidden, numbers, percent, needsPercent } = shownShare(tables)
	return (
		<>
			{t('notShown', { hidden: number(hidden), numbers: number(numbers), percent: number(percent) })}
			{needsPercent !== null && ` ${t('needsShown', { percent: number(needsPercent) })}`}
		</>
	)
}
