import { useTranslations } from 'use-intl/react'
import { ChoiceGroup } from '#app/components/choice-group.tsx'
import { SelectField } from '#app/components/select-field.tsx'
import { TextField } from '#app/components/text-field.tsx'
import { TickField } from '#app/components/tick-field.tsx'
import { classifications, languages, origins } from '#workflows/vocabulary.ts'
import { FieldGroup } from './field-group.tsx'
import { useOptions } from './use-options.ts'

/** Title, language, classification, consents and origin of a request. */
export function AboutSection() {
	const t = useTranslations('draft.about')
	const languageOptions = useOptions('languages', languages)
	const classificationOptions = useOptions('classifications', classifications)
	const originOptions = useOptions('origins', origins)
	return (
		<>
			<TextField name="title" label={t('title')} hint={t('titleHint')} required />
			<SelectField
				name="filingLanguage"
				label={t('filingLanguage')}
				hint={t('filingLanguageHint')}
				options={languageOptions}
				required
			/>
			<ChoiceGroup
				name="classification"
				label={t('classification')}
				hint={t('classificationHint')}
				options={classificationOptions}
				required
			/>
			<FieldGroup title={t('consent')} hint={t('consentHint')}>
				<TickField name="consentPublish" label={t('consentPublish')} />
				<TickField name="consentPartners" label={t('consentPartners')} />
				<TickField name="consentDonors" label={t('consentDonors')} />
			</FieldGroup>
			<ChoiceGroup name="origin" label={t('origin')} options={originOptions} required />
			<TextField name="originDetail" label={t('originDetail')} hint={t('originDetailHint')} />
		</>
	)
}
