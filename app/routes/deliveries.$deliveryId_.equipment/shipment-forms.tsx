import { useContext } from 'react'
import { useTranslations } from 'use-intl/react'
import { DateField } from '#app/components/form/date-field.tsx'
import { NumberField } from '#app/components/form/number-field.tsx'
import { SelectField } from '#app/components/form/select-field.tsx'
import { TextField } from '#app/components/form/text-field.tsx'
import type { LedgerShipment } from '#app/domain/deliveries/equipment/get-equipment-ledger.server.ts'
import { currencies } from '#workflows/vocabulary.ts'
import styles from './ledger.module.css'
import { LedgerAnswerContext, LedgerForm } from './ledger-form.tsx'

type ShipmentProps = { shipment: LedgerShipment }

/** What the steps do not tell of a shipment. */
export function ShipmentForm({ shipment }: ShipmentProps) {
	const t = useTranslations('equipmentLedger.shipments')
	const codes = useTranslations('codes.currencies')
	const { position, carrier, insurance, arrivesOn, freeDays, chargePerDay, currency } = shipment
	const labels: Record<string, string> = {
		carrier: t('carrier'),
		insurance: t('insurance'),
		arrivesOn: t('arrivesOn'),
		freeDays: t('freeDays'),
		chargePerDay: t('chargePerDay'),
		currency: t('currency'),
	}
	const change = useTranslations('equipmentLedger.specification')('change')
	const wasSent = [useContext(LedgerAnswerContext)?.typed.do].flat()[0] === 'changeShipment'
	// Once it has arrived there is seldom anything to add.
	return (
		<details className={styles.change} open={!shipment.clearedOn || wasSent}>
			<summary>{`${t('number', { number: position })}: ${change}`}</summary>
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

/** The State names the paper that frees the goods of duties. */
export function ExemptionForm({ shipment: { position, exemption } }: ShipmentProps) {
	const t = useTranslations('equipmentLedger.shipments')
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
