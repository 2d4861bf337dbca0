import { useContext } from 'react'
import { useFormatter, useTranslations } from 'use-intl/react'
import { Corrected } from '#app/components/corrections/corrected.tsx'
import { SelectField } from '#app/components/form/choice-group.tsx'
import { DateField } from '#app/components/form/date-field.tsx'
import { NumberField, TextField } from '#app/components/form/text-field.tsx'
import { DeliveryFileList } from '#app/components/record/delivery-file-list.tsx'
import { FactList } from '#app/components/ui/fact-list.tsx'
import { LocalDate } from '#app/components/ui/local-date.tsx'
import { Empty } from '#app/components/ui/notice.tsx'
import { Panel } from '#app/components/ui/panel.tsx'
import { UserText } from '#app/components/ui/user-text.tsx'
import type {
	EquipmentLedger,
	LedgerShipment,
} from '#app/domain/deliveries/equipment/get-equipment-ledger.server.ts'
import { currencies } from '#workflows/money/currencies.ts'
import { namesOf } from '#workflows/names.ts'
import styles from './ledger.module.css'
import { LedgerAnswerContext, LedgerForm } from './ledger-form.tsx'
import { PiecesTable } from './stages-panel.tsx'

/** Every shipment: its documents, arrival, and storage costs at customs. */
export function ShipmentsPanel({ ledger }: { ledger: EquipmentLedger }) {
	const t = useTranslations('equipmentRecords.shipments')
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
	const t = useTranslations('equipmentRecords.shipments')
	const stages = useTranslations('equipmentRecords.stages')
	const facts = useShipmentFacts(shipment)
	const { position } = shipment
	const about = `shipment:${position}`
	const files = ledger.files.filter((file) => file.about === about)
	return (
		<section className={`${styles.parts} ${styles.part}`} aria-labelledby={`shipment-${position}`}>
			<h3 id={`shipment-${position}`}>{t('number', { number: position })}</h3>
			<FactList items={facts} />
			<Corrected name="shipment" id={shipment.id} />
			<PiecesTable
				pieces={shipment.pieces}
				caption={stages(shipment.replaces ? 'of.shipReplacement' : 'of.ship')}
			/>
			{shipment.pieces.map(({ id: lineId }) => (
				<Corrected key={lineId} name="shippedLine" id={`${shipment.id}:${lineId}`} />
			))}
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
	const t = useTranslations('equipmentRecords.shipments')
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
		...namesOf(texts).flatMap((name) => {
			const text = texts[name]
			return text ? [{ label: t(name), value: <UserText key={name}>{text}</UserText> }] : []
		}),
		...namesOf(days).flatMap((name) => {
			const day = days[name]
			return day ? [{ label: t(name), value: <LocalDate key={name} value={day} /> }] : []
		}),
		...clock,
	]
}

/** Days of a shipment at customs, remaining free days and storage costs so far. */
function useClockFacts({ clock, chargePerDay, currency }: LedgerShipment) {
	const t = useTranslations('equipmentRecords.shipments')
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

type ShipmentProps = { shipment: LedgerShipment }

/** The details of a shipment that no step states. */
function ShipmentForm({ shipment }: ShipmentProps) {
	const t = useTranslations('equipmentRecords.shipments')
	const codes = useTranslations('codes.currencies')
	const { position, carrier, insurance, arrivesOn, freeDays, chargePerDay, currency } = shipment
	const labels: Record<string, string> = {
		carrier: t('carrier'),
		insurance: t('insurance'),
		arrivesOn: t('arrivesOn'),
		lateReason: t('lateReason'),
		freeDays: t('freeDays'),
		chargePerDay: t('chargePerDay'),
		currency: t('currency'),
	}
	const change = useTranslations('equipmentRecords.specification')('change')
	const common = useTranslations('common')
	const wasSent = [useContext(LedgerAnswerContext)?.typed.do].flat()[0] === 'changeShipment'
	// After the arrival there is seldom anything to add.
	return (
		<details className={styles.change} open={!shipment.clearedOn || wasSent}>
			<summary>{common('labelled', { label: t('number', { number: position }), value: change })}</summary>
			<LedgerForm
				does="changeShipment"
				button={t('save')}
				row={{ name: 'position', value: String(position) }}
				values={{ carrier, insurance, arrivesOn, freeDays, chargePerDay, currency }}
				labelOf={(name) => labels[name]}
			>
				<TextField name="carrier" label={t('carrier')} autoComplete="off" />
				<TextField name="insurance" label={t('insurance')} autoComplete="off" />
				<DateField name="arrivesOn" label={t('arrivesOn')} hint={t('arrivesOnHint')} required />
				<TextField name="lateReason" label={t('lateReason')} autoComplete="off" />
				<NumberField name="freeDays" label={t('freeDays')} hint={t('freeDaysHint')} />
				<NumberField name="chargePerDay" label={t('chargePerDay')} />
				<SelectField
					name="currency"
					label={t('currency')}
					options={currencies.map((code) => ({ value: code, label: codes(code) }))}
				/>
			</LedgerForm>
		</details>
	)
}

/** The State names the document that exempts the goods from duties. */
function ExemptionForm({ shipment: { position, exemption } }: ShipmentProps) {
	const t = useTranslations('equipmentRecords.shipments')
	return (
		<LedgerForm
			does="nameExemption"
			button={t('nameExemption')}
			row={{ name: 'position', value: String(position) }}
			values={{ exemption }}
			labelOf={() => t('exemption')}
		>
			<TextField name="exemption" label={t('exemption')} required autoComplete="off" />
		</LedgerForm>
	)
}
