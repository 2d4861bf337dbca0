import { useTranslations } from 'use-intl/react'
import { useCodeOptions } from '#app/components/event/use-event-words.ts'
import { ActionForm } from '#app/components/form/action-form.tsx'
import { SelectField } from '#app/components/form/choice-group.tsx'
import { DateField } from '#app/components/form/date-field.tsx'
import { NumberField, TextField } from '#app/components/form/text-field.tsx'
import { Button } from '#app/components/ui/button.tsx'
import type { UnitPricesView } from '#app/domain/pipeline/unit-prices.server.ts'
import type { PriceItem } from '#workflows/pipeline/price-items.ts'
import { lineUnits } from '#workflows/vocabulary.ts'

const names = ['unit', 'low', 'high', 'source', 'dated'] as const

/** The label of a field of a price, which its history has too. */
export function usePriceLabel(): (field: string) => string {
	const t = useTranslations('unitPrices.fields')
	return (field) => {
		const known = names.find((one) => one === field)
		return known ? t(known) : field
	}
}

type PriceFormProps = {
	priced: PriceItem
	price: UnitPricesView['prices'][number] | undefined
	typed: Record<string, unknown> | null
	errors: Record<string, string> | undefined
}

/** The standard price of one item, with its source and its date. */
export function PriceForm({ priced: { item, kind }, price, typed, errors }: PriceFormProps) {
	const t = useTranslations('unitPrices')
	const options = useCodeOptions()
	const stored = price && { ...price, dated: new Date(price.dated).toISOString().slice(0, 10) }
	const labelOf = usePriceLabel()
	return (
		<ActionForm errors={errors} values={typed ?? stored} labelOf={labelOf}>
			<input type="hidden" name="item" value={item} />
			<input type="hidden" name="before" value={price ? new Date(price.updatedAt).toISOString() : ''} />
			{kind === 'equipment' && (
				<SelectField
					name="unit"
					label={t('fields.unit')}
					options={options('lineUnits', lineUnits)}
					required
				/>
			)}
			<NumberField name="low" label={t('fields.low')} required />
			<NumberField name="high" label={t('fields.high')} required />
			<TextField name="source" label={t('fields.source')} hint={t('sourceHint')} required />
			<DateField name="dated" label={t('fields.dated')} required />
			<Button>{t('save')}</Button>
		</ActionForm>
	)
}
