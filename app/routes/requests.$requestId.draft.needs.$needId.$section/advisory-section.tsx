import { useTranslations } from 'use-intl/react'
import { ChoiceGroup } from '#app/components/choice-group.tsx'
import { NumberField } from '#app/components/number-field.tsx'
import { TextField } from '#app/components/text-field.tsx'
import { languages } from '#workflows/vocabulary.ts'
import { useOptions } from '../requests.$requestId.draft.$section/use-options.ts'

/** How much advice is asked for and who works with the expert. */
export function AdvisorySection() {
	const t = useTranslations('draft.advisory')
	const languageOptions = useOptions('languages', languages)
	return (
		<>
			<NumberField name="quantity" label={t('quantity')} hint={t('quantityHint')} required />
			<NumberField name="minimumQuantity" label={t('minimumQuantity')} required />
			<ChoiceGroup name="languages" label={t('languages')} options={languageOptions} multiple required />
			<TextField name="counterpart" label={t('counterpart')} hint={t('counterpartHint')} required />
		</>
	)
}
