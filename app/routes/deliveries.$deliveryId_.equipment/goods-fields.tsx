import type { ReactNode } from 'react'
import { useFormatter, useTranslations } from 'use-intl/react'
import { EventFields } from '#app/components/event/event-panel.tsx'
import { CellField } from '#app/components/form/cell-field.tsx'
import { SelectField } from '#app/components/form/choice-group.tsx'
import { LossFields } from '#app/components/record/loss-fields.tsx'
import { Table } from '#app/components/ui/table.tsx'
import { UserText } from '#app/components/ui/user-text.tsx'
import type {
	EquipmentLedger,
	LedgerLine,
} from '#app/domain/deliveries/equipment/get-equipment-ledger.server.ts'
import type { EventForm } from '#app/forms/event-forms.ts'
import type { StagedStep } from '#workflows/equipment/line-stages.ts'

const byLine: readonly StagedStep[] = ['contract', 'ship', 'shipReplacement']
const byShipment = ['arriveAtCustoms', 'releaseFromCustoms', 'confirmArrival']

/** The fields of steps that name lines or one of several shipments, by type of event. */
export function goodsFields({ lines, awaited }: EquipmentLedger, forms: readonly EventForm[]) {
	const fields: Record<string, ReactNode> = {}
	if (lines.length > 0) fields.reportLoss = <LossFields items={lines} />
	for (const form of forms) {
		const step = byLine.find((type) => type === form.type)
		if (step && openIn(lines, step).length > 0)
			fields[step] = (
				<>
					<EventFields fields={form.fields} />
					<PiecesFields lines={lines} step={step} />
				</>
			)
		if (byShipment.includes(form.type) && awaited.length > 1)
			fields[form.type] = (
				<>
					<ShipmentChoice awaited={awaited} />
					<EventFields fields={form.fields} />
				</>
			)
	}
	return fields
}

const openIn = (lines: readonly LedgerLine[], step: StagedStep) => lines.filter(({ open }) => open[step] > 0)

/** What these steps state at first: everything that is open, which is the usual case. */
export const openValues = ({ lines }: EquipmentLedger) =>
	Object.fromEntries(
		byLine.map((step) => [
			step,
			{ lines: openIn(lines, step).map(({ open }) => ({ quantity: open[step] })) },
		]),
	)

function PiecesFields({ lines, step }: { lines: readonly LedgerLine[]; step: StagedStep }) {
	const t = useTranslations('equipmentRecords.stages')
	const format = useFormatter()
	return (
		<Table
			caption={t(`of.${step}`)}
			numeric={[1]}
			head={[t('line'), t(`open.${step}`), t('quantity')]}
			rows={openIn(lines, step).map(({ id, position, description, open }, at) => [
				<span key={id}>
					{position}. <UserText>{description}</UserText>
					<input type="hidden" name={`lines.${at}.lineId`} value={id} />
				</span>,
				format.number(open[step]),
				<CellField
					key="quantity"
					name={`lines.${at}.quantity`}
					label={t('ofLine', { what: t('quantity'), position })}
					number
				/>,
			])}
		/>
	)
}

function ShipmentChoice({ awaited }: Pick<EquipmentLedger, 'awaited'>) {
	const t = useTranslations('equipmentRecords')
	return (
		<SelectField
			name="shipment"
			label={t('stages.shipment')}
			required
			options={awaited.map(({ id, position, waybill }) => ({
				value: id,
				label: `${t('shipments.number', { number: position })} (${waybill})`,
			}))}
		/>
	)
}
