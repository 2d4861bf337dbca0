import { Fragment } from 'react'
import { useTranslations } from 'use-intl/react'
import { ActionForm } from '#app/components/form/action-form.tsx'
import { SelectField } from '#app/components/form/choice-group.tsx'
import { DateField } from '#app/components/form/date-field.tsx'
import { TextField } from '#app/components/form/text-field.tsx'
import { Button } from '#app/components/ui/button.tsx'
import { treatyFields } from '#app/forms/state-entry.ts'
import { useSay, wordOf } from '#app/i18n/use-say.ts'
import { languages } from '#workflows/languages.ts'
import { regions, subregions, treatyStatuses } from '#workflows/vocabulary.ts'

/** The name of each field of an entry, also in its history. */
export function useEntryLabels() {
	const t = useSay('states.entry.fields')
	const codes = useSay('codes.languages')
	return (name: string): string => {
		const language = name.startsWith('names.') ? name.slice('names.'.length) : null
		if (language) return t('name', { language: codes(language) })
		return wordOf(t, name, name)
	}
}

type EntryFormProps = {
	values: Record<string, unknown>
	errors: Record<string, string> | undefined
	/** The change that the page was drawn from; null for a new entry, which has a code to enter. */
	last: string | null
}

/** The entry of a State or an organization: names, place, groups, and its status under each instrument with date and source. */
export function EntryForm({ values, errors, last }: EntryFormProps) {
	const t = useTranslations('states.entry')
	const treaty = useTranslations('codes.treatyStatuses')
	const places = useTranslations('codes')
	const labelOf = useEntryLabels()
	return (
		<ActionForm errors={errors} values={values} labelOf={labelOf}>
			{last === null ? (
				<TextField name="iso3" label={labelOf('iso3')} hint={t('iso3Hint')} required />
			) : (
				<input type="hidden" name="last" value={last} />
			)}
			{languages.map((language) => (
				<TextField key={language} name={`names.${language}`} label={labelOf(`names.${language}`)} required />
			))}
			<SelectField
				name="region"
				label={labelOf('region')}
				options={regions.map((value) => ({ value, label: places(`regions.${value}`) }))}
			/>
			<SelectField
				name="subregion"
				label={labelOf('subregion')}
				options={subregions.map((value) => ({ value, label: places(`subregions.${value}`) }))}
			/>
			{treatyFields.map(({ status, on, source }) => (
				<Fragment key={status}>
					<SelectField
						name={status}
						label={labelOf(status)}
						options={treatyStatuses.map((value) => ({ value, label: treaty(value) }))}
						required
					/>
					<DateField name={on} label={labelOf(on)} hint={t('sourceHint')} />
					<TextField name={source} label={labelOf(source)} />
				</Fragment>
			))}
			<Button>{t(last === null ? 'add' : 'save')}</Button>
		</ActionForm>
	)
}
