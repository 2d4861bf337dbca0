import { useTranslations } from 'use-intl/react'
import { languages } from '#workflows/languages.ts'
import { SelectField } from './choice-group.tsx'
import { TextField } from './text-field.tsx'

/** The invited person: name, address, title and language; in words of `account.invite`. */
export function PersonFields() {
	const t = useTranslations('account.invite')
	const names = useTranslations('codes.languages')
	return (
		<>
			<TextField name="name" label={t('name')} required />
			<TextField name="email" type="email" label={t('email')} required />
			<TextField name="title" label={t('jobTitle')} />
			<SelectField
				name="language"
				label={t('language')}
				options={languages.map((language) => ({ value: language, label: names(language) }))}
				required
			/>
		</>
	)
}
