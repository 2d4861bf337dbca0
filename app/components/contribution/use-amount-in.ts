import { useFormatter, useTranslations } from 'use-intl/react'

/** An amount; null where nothing is known, `hidden` where it could tell of one State. */
export type Amount = number | null | 'hidden'

/** An amount in whole units of its currency; empty where none is known. Needs the words `contribution`. */
export function useAmountIn() {
	const t = useTranslations('contribution')
	const format = useFormatter()
	return (amount: Amount, currency: string | null) => {
		if (amount === null) return ''
		if (amount === 'hidden') return t('notShown')
		if (!currency) return format.number(Math.round(amount))
		return format.number(amount, {
			style: 'currency',
			currency,
			currencyDisplay: 'code',
			maximumFractionDigits: 0,
		})
	}
}
