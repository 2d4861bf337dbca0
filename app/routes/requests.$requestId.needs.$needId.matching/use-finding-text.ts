import { useFormatter, useTranslations } from 'use-intl/react'
import type { Finding } from '#workflows/matching/finding.ts'
import type { FitPart } from '#workflows/matching/fit/fit-of.ts'

const day = /^\d{4}-\d{2}-\d{2}$/

/** The result of a rule, in words; dates in the format of the reader's language. */
export function useFindingText() {
	const t = useTranslations('matching')
	const format = useFormatter()
	const shown = (value: string | number) =>
		typeof value === 'string' && day.test(value)
			? format.dateTime(new Date(value), { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' })
			: value
	return ({ reason, values = {} }: Finding) => {
		const named = Object.entries(values).map(([name, value]) => [name, shown(value)])
		return t(reason as 'reasons.status.open', Object.fromEntries(named))
	}
}

/** The meaning of the points of one criterion of the fit score. */
export function useAnchor() {
	const t = useTranslations('matching.fit')
	return ({ criterion, points, missing }: FitPart) =>
		missing ? t('missing') : t(`anchors.${criterion}.points${points}` as 'anchors.theme.points0')
}
