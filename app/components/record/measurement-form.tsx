import { useFormatter, useTranslations } from 'use-intl/react'
import type { Words } from '#app/i18n/words.ts'
import { ActionForm } from '../form/action-form.tsx'
import { SelectField } from '../form/choice-group.tsx'
import { DateField } from '../form/date-field.tsx'

import { TextArea, TextField } from '../form/text-field.tsx'
import { Button } from '../ui/button.tsx'
import { Panel } from '../ui/panel.tsx'
import type { ShownIndicator } from './indicators-panel.tsx'

type Figure = { name: keyof Words['indicators']['figures']; value: number }

type MeasurementFormProps = {
	indicators: readonly ShownIndicator[]
	/** The first possible day of a measurement, and the last. */
	from: string | null
	today: string
	errors: Record<string, string> | undefined
	values: Record<string, unknown> | undefined
	/** Counts from the records of the delivery, as suggestions for the reader. */
	figures?: readonly Figure[]
	/** The suggested figure that was chosen. */
	taken?: string | undefined
}

/** Adds a measurement of one of the indicators. */
export function MeasurementForm({
	indicators,
	from,
	today,
	errors,
	values,
	figures = [],
	taken,
}: MeasurementFormProps) {
	const t = useTranslations('indicators')
	const labels: Record<string, string> = {
		position: t('indicator'),
		reached: t('reached'),
		measuredOn: t('measuredOn'),
		note: t('note'),
	}
	const options = indicators.map(({ position, indicator, unit }) => ({
		value: String(position),
		label: unit ? `${indicator} (${unit})` : indicator,
	}))
	const only = options.length === 1 ? { position: options[0]?.value } : {}
	return (
		<Panel title={t('add')} id="add">
			<p>{t('kept')}</p>
			<Figures figures={figures} />
			<ActionForm
				errors={errors ?? null}
				values={values ?? { ...only, measuredOn: today, reached: taken }}
				labelOf={(name) => labels[name]}
			>
				<SelectField name="position" label={t('indicator')} required options={options} />
				<TextField name="reached" label={t('reached')} hint={t('reachedHint')} required autoComplete="off" />
				<DateField
					name="measuredOn"
					label={t('measuredOn')}
					required
					{...(from && { min: from })}
					max={today}
				/>
				<TextArea name="note" label={t('note')} rows={3} />
				<Button>{t('save')}</Button>
			</ActionForm>
		</Panel>
	)
}

function Figures({ figures }: { figures: readonly Figure[] }) {
	const t = useTranslations('indicators')
	const common = useTranslations('common')
	const format = useFormatter()
	if (figures.length === 0) return null
	return (
		<>
			<p>{t('suggested')}</p>
			<ul>
				{figures.map(({ name, value }) => (
					<li key={name}>
						{common.rich('labelledPart', {
							label: t(`figures.${name}`),
							value: () => (
								<a
									href={`?reached=${value}#add`}
									aria-label={t('take', { name: t(`figures.${name}`), value })}
								>
									{format.number(value)}
								</a>
							),
						})}
					</li>
				))}
			</ul>
		</>
	)
}
