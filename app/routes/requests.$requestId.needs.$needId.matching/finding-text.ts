import { useFormatter, useTranslations } from 'use-intl/react'
import type { Finding } from '#workflows/matching/finding.ts'

const day = /^\d{4}-\d{2}-\d{2}$/

/** What a rule found, in words; the days in it in the manner of the reader's language. */
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
