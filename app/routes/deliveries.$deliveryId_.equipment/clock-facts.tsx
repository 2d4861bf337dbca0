import { useFormatter, useTranslations } from 'use-intl/react'
import type { LedgerShipment } from '#app/domain/deliveries/equipment/get-equipment-ledger.server.ts'

/** How long a shipment has stood at customs, how many free days are left and what storage has cost. */
export function useClockFacts({ clock, chargePerDay, currency }: LedgerShipment) {
	const t = useTranslations('equipmentLedger.shipments')
	const format = useFormatter()
	if (!clock) return []
	const money = (amount: number) => `${format.number(amount)} ${currency ?? ''}`
	return [
		{ label: t('daysAtCustoms'), value: t('days', { count: clock.days }) },
		...(clock.left === null ? [] : [{ label: t('freeDaysLeft'), value: t('days', { count: clock.left }) }]),
		...(chargePerDay === null ? [] : [{ label: t('chargePerDay'), value: money(chargePerDay) }]),
		...(clock.cost === null ? [] : [{ label: t('costSoFar'), value: <strong>{money(clock.cost)}</strong> }]),
	]
}
