import { useFormatter, useTranslations } from 'use-intl/react'
import { DeliveryFileList } from '#app/components/record/delivery-file-list.tsx'
import { Empty } from '#app/components/ui/empty.tsx'
import { FactList } from '#app/components/ui/fact-list.tsx'
import { LocalDate } from '#app/components/ui/local-date.tsx'
import { Panel } from '#app/components/ui/panel.tsx'
import { UserText } from '#app/components/ui/user-text.tsx'
import type {
	EquipmentLedger,
	LedgerShipment,
} from '#app/domain/deliveries/equipment/get-equipment-ledger.server.ts'

import styles from './ledger.module.css'
import { ExemptionForm, ShipmentForm } from './shipment-forms.tsx'

/** Every shipment: its papers, when it arrives, and what storage at customs costs. */
export function ShipmentsPanel({ ledger }: { ledger: EquipmentLedger }) {
	const t = useTranslations('equipmentLedger.shipments')
	return (
		<Panel title={t('title')} id="shipments">
			{ledger.shipments.length === 0 && <Empty title={t('none')} />}
			<div className={styles.parts}>
				{ledger.shipments.map((shipment) => (
					<ShipmentPart key={shipment.position} ledger={ledger} shipment={shipment} />
				))}
			</div>
		</Panel>
	)
}

type ShipmentPartProps = { ledger: EquipmentLedger; shipment: LedgerShipment }

function ShipmentPart({ ledger, shipment }: ShipmentPartProps) {
	const { id, isManager, isOfState, may } = ledger
	const t = useTranslations('equipmentLedger.shipments')
	const facts = useShipmentFacts(shipment)
	const { position } = shipment
	const about = `shipment:${position}`
	const files = ledger.files.filter((file) => file.about === about)
	return (
		<section className={`${styles.parts} ${styles.part}`} aria-labelledby={`shipment-${position}`}>
			<h3 id={`shipment-${position}`}>{t('number', { number: position })}</h3>
			<FactList items={facts} />
			{files.length > 0 && <DeliveryFileList deliveryId={id} files={files} />}
			{(isManager || isOfState) && (
				<p>
					<a
						href={`/deliveries/${id}/files?about=${about}&purpose=${isOfState ? 'customsPaper' : 'shippingDocument'}`}
					>
						{t('addPaper', { number: position })}
					</a>
				</p>
			)}
			{may.ship && <ShipmentForm shipment={shipment} />}
			{may.exempt && <ExemptionForm shipment={shipment} />}
		</section>
	)
}

function useShipmentFacts(shipment: LedgerShipment) {
	const t = useTranslations('equipmentLedger.shipments')
	const { waybill, carrier, insurance, port, exemption } = shipment
	const clock = useClockFacts(shipment)
	const texts = { waybill, carrier, insurance, port, exemption }
	const days = {
		shippedOn: shipment.shippedOn,
		arrivesOn: shipment.arrivesOn,
		atCustomsOn: shipment.atCustomsOn,
		clearedOn: shipment.clearedOn,
	}
	return [
		...Object.entries(texts).flatMap(([name, text]) =>
			text ? [{ label: t(name as keyof typeof texts), value: <UserText key={name}>{text}</UserText> }] : [],
		),
		...Object.entries(days).flatMap(([name, day]) =>
			day ? [{ label: t(name as keyof typeof days), value: <LocalDate key={name} value={day} /> }] : [],
		),
		...clock,
	]
}

/** How long a shipment has stood at customs, how many free days are left and what storage has cost. */
function useClockFacts({ clock, chargePerDay, currency }: LedgerShipment) {
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
