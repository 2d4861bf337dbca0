import { useFormatter, useTranslations } from 'use-intl/react'

type CappedCountProps = {
	count: number
	/** As far as this was counted. */
	most?: number | undefined
}

/** A number that was counted as far as a limit: what is more is said to be more. */
export function CappedCount({ count, most = Number.POSITIVE_INFINITY }: CappedCountProps) {
	const t = useTranslations('common')
	const format = useFormatter()
	return count > most ? t('orMore', { count: format.number(most) }) : format.number(count)
}
