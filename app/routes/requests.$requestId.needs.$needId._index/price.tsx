import { useTranslations } from 'use-intl/react'
import type { NeedView } from '#app/domain/needs/get-need.server.ts'
import { excludedOf } from '#workflows/funding/usable-money.ts'
import { priceOf } from '#workflows/reservation/limits.ts'

type PriceProps = {
	left: Pick<NonNullable<NonNullable<NeedView['programme']>['left']>, 'costPerUnit' | 'currency' | 'money'>
	quantity: number | null
}

/** What one unit and the quantity in question cost, what money is left, and how much of it donors exclude for the State; nothing where a unit has no price. */
export function Price({ left, quantity }: PriceProps) {
	const t = useTranslations('needs.price')
	const { costPerUnit, money } = left
	const excluded = excludedOf(money)
	const currency = left.currency ?? ''
	const price = quantity === null ? null : priceOf(quantity, left)
	if (costPerUnit === null) return null
	return (
		<p>
			{t('unit', { amount: costPerUnit, currency })}{' '}
			{price !== null && quantity !== null && t('whole', { quantity, amount: price, currency })}{' '}
			{money.usable !== null && t('left', { amount: Math.max(0, money.usable) + excluded, currency })}{' '}
			{excluded > 0 && t('excluded', { amount: Math.max(0, money.available ?? 0), excluded, currency })}
		</p>
	)
}
