import { useTranslations } from 'use-intl/react'
import { ChoiceGroup } from '#app/components/choice-group.tsx'
import { NumberField } from '#app/components/number-field.tsx'
import { RowsField } from '#app/components/rows-field.tsx'
import { SelectField } from '#app/components/select-field.tsx'
import { TextArea } from '#app/components/text-area.tsx'
import { TextField } from '#app/components/text-field.tsx'
import { TickField } from '#app/components/tick-field.tsx'
import { currencies, equipmentCategories, operatorStates } from '#workflows/vocabulary.ts'
import { FieldGroup } from '../requests.$requestId.draft.$section/field-group.tsx'
import { useOptions } from '../requests.$requestId.draft.$section/use-options.ts'

/** What is asked for, line by line, and how it will be housed, kept running and used. */
export function EquipmentSection() {
	const t = useTranslations('draft.equipment')
	const categories = useOptions('equipmentCategories', equipmentCategories)
	const operators = useOptions('operatorStates', operatorStates)
	return (
		<>
			<SelectField
				name="category"
				label={t('category')}
				hint={t('categoryHint')}
				options={categories}
				required
			/>
			<RowsField name="lines" label={t('lines')} hint={t('linesHint')} addLabel={t('addLine')}>
				{(row) => <LineFields row={row} />}
			</RowsField>
			<TextArea name="justification" label={t('justification')} required />
			<TextArea
				name="siteReadiness"
				label={t('siteReadiness')}
				hint={t('siteReadinessHint')}
				rows={3}
				required
			/>
			<MaintenanceFields />
			<ChoiceGroup name="operators" label={t('operators')} options={operators} required />
			<TickField name="includeUserTraining" label={t('includeUserTraining')} />
			<TextArea name="dataProtection" label={t('dataProtection')} hint={t('dataProtectionHint')} rows={3} />
		</>
	)
}

function LineFields({ row }: { row: string }) {
	const t = useTranslations('draft.equipment')
	return (
		<>
			<TextField name={`${row}.description`} label={t('description')} required />
			<NumberField name={`${row}.quantity`} label={t('quantity')} required />
			<NumberField name={`${row}.minimumQuantity`} label={t('minimumQuantity')} required />
			<TextArea name={`${row}.performance`} label={t('performance')} rows={3} required />
			<TextField name={`${row}.site`} label={t('site')} required />
		</>
	)
}

function MaintenanceFields() {
	const t = useTranslations('draft.equipment')
	const currencyOptions = useOptions('currencies', currencies)
	return (
		<FieldGroup title={t('maintenance')}>
			<NumberField
				name="maintenanceAmount"
				label={t('maintenanceAmount')}
				hint={t('maintenanceAmountHint')}
				required
			/>
			<SelectField
				name="maintenanceCurrency"
				label={t('maintenanceCurrency')}
				options={currencyOptions}
				required
			/>
			<TextArea
				name="maintenancePlan"
				label={t('maintenancePlan')}
				hint={t('maintenancePlanHint')}
				required
			/>
		</FieldGroup>
	)
}
