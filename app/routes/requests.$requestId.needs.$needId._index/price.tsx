import { useTranslations } from 'use-intl/react'
import type { NeedView } from '#app/domain/get-need.server.ts'
import { priceOf } from '#workflows/reservation/limits.ts'

type PriceProps = {
	left: Pick<
		NonNullable<NonNullable<NeedView['programme']>['left']>,
		'costPerUnit' | 'currency' | 'moneyLeft'
	>
	quantity: number | null
}

/** What one unit and the quantity in question cost, and what money is left; nothing where a unit has no price. */
export function Price({ left, quantity }: PriceProps) {
	const t = useTranslations('needs.price')
	const { costPerUnit, moneyLeft } = left
	const currency = left.currency ?? ''
	const price = quantity === null ? null : priceOf(quantity, left)
	if (costPerUnit === null) return null
	return (
		<p>
			{t('unit', { amount: costPerUnit, currency })}{' '}
			{price !== null && quantity !== null && t('whole', { quantity, amount: price, currency })}{' '}
			{moneyLeft !== null && t('left', { amount: Math.max(0, moneyLeft), currency })}
		</p>
	)
}
