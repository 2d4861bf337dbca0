import { useTranslations } from 'use-intl/react'
import { ActionForm } from '#app/components/form/action-form.tsx'
import { TickField } from '#app/components/form/choice-group.tsx'
import { TextArea } from '#app/components/form/text-field.tsx'
import { Button } from '#app/components/ui/button.tsx'
import { isLanguage, languages } from '#workflows/languages.ts'

type FormProps = {
	values: Record<string, unknown>
	errors: Record<string, string> | undefined
	/** Of the group that the page was drawn from; 0 for a new one. */
	revision: number
}

/** The name of each field of a group, also in its history. */
export function useSynonymLabels() {
	const t = useTranslations('synonyms')
	const codes = useTranslations('codes.languages')
	return (name: string): string => (name === 'active' ? t('inUse') : isLanguage(name) ? codes(name) : name)
}

/** Words and phrases that mean the same, for each language one for each line. */
export function SynonymForm({ values, errors, revision }: FormProps) {
	const t = useTranslations('synonyms')
	const labelOf = useSynonymLabels()
	return (
		<ActionForm errors={errors} values={values} labelOf={labelOf}>
			<input type="hidden" name="revision" value={revision} />
			<p>{t('hint')}</p>
			{languages.map((language) => (
				<TextArea key={language} name={language} label={labelOf(language)} rows={3} />
			))}
			<TickField name="active" label={labelOf('active')} hint={t('inUseHint')} />
			<Button>{t('save')}</Button>
		</ActionForm>
	)
}

/** A group of the product: its words as they are, and whether they are used. */
export function ShippedForm({
	phrases,
	values,
	errors,
	revision,
}: FormProps & { phrases: readonly string[] }) {
	const t = useTranslations('synonyms')
	const labelOf = useSynonymLabels()
	return (
		<>
			<p>{t('shippedHint')}</p>
			<ul>
				{phrases.map((phrase) => (
					<li key={phrase}>
						<bdi>{phrase}</bdi>
					</li>
				))}
			</ul>
			<ActionForm errors={errors} values={values} labelOf={labelOf}>
				<input type="hidden" name="revision" value={revision} />
				<input type="hidden" name="type" value="useShipped" />
				<TickField name="active" label={labelOf('active')} hint={t('inUseHint')} />
				<Button>{t('save')}</Button>
			</ActionForm>
		</>
	)
}
