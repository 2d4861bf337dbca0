import { useTranslations } from 'use-intl/react'
import { ChoiceGroup } from '#app/components/form/choice-group.tsx'
import { SelectField } from '#app/components/form/select-field.tsx'
import { TextField } from '#app/components/form/text-field.tsx'
import { sexes } from '#workflows/training/learners.ts'
import { languages } from '#workflows/vocabulary.ts'

/** Who somebody is, no more than a course needs to know. */
export function NomineeFields() {
	const t = useTranslations('trainingLedger.nominees')
	const sex = useTranslations('trainingLedger.sex')
	const codes = useTranslations('codes.languages')
	return (
		<>
			<TextField name="name" label={t('name')} hint={t('nameHint')} required autoComplete="off" />
			<ChoiceGroup
				name="sex"
				label={t('sex')}
				required
				options={sexes.map((value) => ({ value, label: sex(value) }))}
			/>
			<TextField name="post" label={t('post')} required autoComplete="off" />
			<TextField name="unit" label={t('unit')} required autoComplete="off" />
			<SelectField
				name="language"
				label={t('language')}
				options={languages.map((code) => ({ value: code, label: codes(code) }))}
			/>
			<TextField name="email" label={t('email')} type="email" autoComplete="off" />
			<TextField name="supervisor" label={t('supervisor')} hint={t('supervisorHint')} autoComplete="off" />
		</>
	)
}
