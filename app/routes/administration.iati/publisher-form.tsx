import { useTranslations } from 'use-intl/react'
import { ActionForm } from '#app/components/form/action-form.tsx'
import { SelectField, TickField } from '#app/components/form/choice-group.tsx'
import { TextField } from '#app/components/form/text-field.tsx'
import { Button } from '#app/components/ui/button.tsx'
import type { IatiView } from '#app/domain/iati/builds/get-iati.server.ts'
import type { PublisherField } from '#app/forms/iati-publisher.ts'
import { licences, organizationTypes } from '#workflows/iati/publisher.ts'
import { languages } from '#workflows/languages.ts'
import { namesOf } from '#workflows/names.ts'

/** The name of each field of the publisher, also in its history. */
export function usePublisherLabels() {
	const t = useTranslations('iati.publisher')
	const codes = useTranslations('codes.languages')
	return (field: PublisherField): string => {
		const language = languages.find((each) => field === `names.${each}`)
		if (language) return t('name', { language: codes(language) })
		return t(field as Exclude<PublisherField, `names.${string}`>) // names were answered above
	}
}

type PublisherFormProps = Pick<IatiView, 'publisher'> & {
	typed: Record<string, unknown> | null
	errors: Record<string, string> | undefined
}

/** The organization that publishes, and whether it does. */
export function PublisherForm({ publisher, typed, errors }: PublisherFormProps) {
	const t = useTranslations('iati.publisher')
	const labelOf = usePublisherLabels()
	return (
		<ActionForm
			errors={errors}
			values={typed ?? publisher?.settings ?? { type: '40', licence: 'CC BY 4.0' }}
			labelOf={(name) => labelOf(name as PublisherField)} // of the fields below
		>
			<input type="hidden" name="version" value={publisher?.version ?? ''} />
			<TickField name="isOn" label={labelOf('isOn')} hint={t('isOnHint')} />
			<TextField name="identifier" label={labelOf('identifier')} hint={t('identifierHint')} required />
			<TextField name="names.en" label={labelOf('names.en')} required />
			{languages
				.filter((language) => language !== 'en')
				.map((language) => (
					<TextField key={language} name={`names.${language}`} label={labelOf(`names.${language}`)} />
				))}
			<SelectField
				name="type"
				label={labelOf('type')}
				options={organizationTypes.map((value) => ({ value, label: t(`types.${value}`) }))}
				required
			/>
			<TextField name="email" type="email" label={labelOf('email')} hint={t('emailHint')} />
			<TextField name="website" label={labelOf('website')} hint={t('websiteHint')} />
			<SelectField
				name="licence"
				label={labelOf('licence')}
				options={namesOf(licences).map((value) => ({ value, label: value }))}
				required
			/>
			<Button>{t('save')}</Button>
		</ActionForm>
	)
}
