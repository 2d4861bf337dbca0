import { useTranslations } from 'use-intl/react'
import { ActionForm } from '#app/components/form/action-form.tsx'
import { ChoiceGroup, SelectField, TickField } from '#app/components/form/choice-group.tsx'
import { TextField } from '#app/components/form/text-field.tsx'
import { Button } from '#app/components/ui/button.tsx'
import { languages } from '#workflows/languages.ts'

type PartnerFormProps = {
	values: Record<string, unknown>
	errors: Record<string, string> | undefined
	/** Of the entry that the page was drawn from; 0 for a new one. */
	revision: number
}

/** The name of each field of a partner, also in its history. */
export function usePartnerLabels() {
	const t = useTranslations('partners.fields')
	return (name: string): string => (t.has(name as 'name') ? t(name as 'name') : name)
}

/** The entry of a partner organization: who is written to there, and in which language. */
export function PartnerForm({ values, errors, revision }: PartnerFormProps) {
	const t = useTranslations('partners')
	const codes = useTranslations('codes.languages')
	const labelOf = usePartnerLabels()
	const options = languages.map((value) => ({ value, label: codes(value) }))
	return (
		<ActionForm errors={errors} values={values} labelOf={labelOf}>
			<input type="hidden" name="revision" value={revision} />
			<TextField name="name" label={labelOf('name')} required />
			<TextField name="focalPoint" label={labelOf('focalPoint')} hint={t('focalPointHint')} />
			<TextField name="email" type="email" label={labelOf('email')} required />
			<ChoiceGroup name="languages" label={labelOf('languages')} options={options} multiple required />
			<SelectField
				name="letterLanguage"
				label={labelOf('letterLanguage')}
				hint={t('letterLanguageHint')}
				options={options}
				required
			/>
			<TickField name="active" label={labelOf('active')} hint={t('activeHint')} />
			<Button>{t('save')}</Button>
		</ActionForm>
	)
}
