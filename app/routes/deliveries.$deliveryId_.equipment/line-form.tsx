import { useTranslations } from 'use-intl/react'
import { NumberField } from '#app/components/form/number-field.tsx'
import { TextArea } from '#app/components/form/text-area.tsx'
import { TextField } from '#app/components/form/text-field.tsx'
import { TickField } from '#app/components/form/tick-field.tsx'
import type { LedgerLine } from '#app/domain/deliveries/equipment/get-equipment-ledger.server.ts'
import { LedgerForm } from './ledger-form.tsx'

/** Adds a line, or changes the one that was chosen. */
export function LineForm({ line }: { line: LedgerLine | undefined }) {
	const t = useTranslations('equipmentLedger.specification')
	const labels: Record<string, string> = {
		description: t('line'),
		unit: t('unit'),
		quantity: t('quantity'),
		unitPrice: t('unitPrice'),
		serialised: t('serialisedLine'),
	}
	const { description, unit, quantity, unitPrice, serialised } = line ?? { serialised: true }
	return (
		<section id="line" aria-labelledby="line-title">
			<h3 id="line-title">{line ? t('changeOne', { position: line.position }) : t('add')}</h3>
			<LedgerForm
				does="saveLine"
				button={line ? t('save') : t('add')}
				row={{ name: 'id', value: line?.id ?? '' }}
				values={{ description, unit, quantity, unitPrice, serialised }}
				labelOf={(name) => labels[name]}
			>
				<TextArea name="description" label={t('line')} hint={t('lineHint')} required rows={3} />
				<TextField name="unit" label={t('unit')} hint={t('unitHint')} required autoComplete="off" />
				<NumberField name="quantity" label={t('quantity')} required />
				<NumberField name="unitPrice" label={t('unitPrice')} hint={t('unitPriceHint')} />
				<TickField name="serialised" label={t('serialisedLine')} />
			</LedgerForm>
		</section>
	)
}
