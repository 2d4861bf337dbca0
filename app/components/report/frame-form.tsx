import { useTranslations } from 'use-intl/react'
import { useSay, wordOf } from '#app/i18n/use-say.ts'
import { languages, ownNames } from '#workflows/languages.ts'
import { usePeriodName } from '../figures/use-period-options.ts'
import { ActionForm } from '../form/action-form.tsx'
import { SelectField } from '../form/choice-group.tsx'
import { DateField } from '../form/date-field.tsx'
import type { Errors } from '../form/form-context.ts'
import { TextField } from '../form/text-field.tsx'
import { Button } from '../ui/button.tsx'

type FrameFormProps = {
	values: Record<string, unknown>
	errors: Errors | undefined
	/** The releases that a new report can be begun from. */
	releases?: readonly { id: string; period: string }[]
	/** That the page was drawn from; absent for a new report. */
	revision?: number
}

/** What is decided of a report as a whole, new or changed. Needs the words `reports` and `figures.periods`. */
export function FrameForm({ values, errors, releases, revision }: FrameFormProps) {
	const t = useTranslations('reports')
	const field = useSay('reports.fields')
	const periodName = usePeriodName()
	const labelOf = (name: string) => {
		const language = languages.find((one) => name === `session.${one}`)
		if (language) return field('sessionIn', { language: ownNames[language] })
		return wordOf(field, name, name)
	}
	return (
		<ActionForm errors={errors ?? null} values={values} labelOf={labelOf}>
			{revision !== undefined && <input type="hidden" name="revision" value={revision} />}
			{releases && (
				<SelectField
					name="releaseId"
					label={labelOf('releaseId')}
					hint={t('hints.releaseId')}
					required
					options={releases.map(({ id, period }) => ({ value: id, label: periodName(period) }))}
				/>
			)}
			<TextField name="symbol" label={labelOf('symbol')} hint={t('hints.symbol')} />
			<DateField name="dated" label={labelOf('dated')} required />
			<SelectField
				name="original"
				label={labelOf('original')}
				hint={t('hints.original')}
				required
				options={languages.map((value) => ({ value, label: ownNames[value] }))}
			/>
			{languages.map((language) => (
				<TextField key={language} name={`session.${language}`} label={labelOf(`session.${language}`)} />
			))}
			<Button>{t('save')}</Button>
		</ActionForm>
	)
}
