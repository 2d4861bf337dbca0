import { useTranslations } from 'use-intl/react'
import { ChoiceGroup, type Option } from '../form/choice-group.tsx'
import fieldStyles from '../form/field.module.css'
import { SelectField } from '../form/select-field.tsx'
import type { FieldProps } from '../form/use-field.ts'
import { type OtherNeed, useSectionFrame } from './section-context.ts'

/** One training need of the request, or none. */
export function NeedSpec(props: FieldProps) {
	const options = useNeedOptions(({ kind }) => kind === 'training')
	return options.length > 0 ? <SelectField {...props} options={options} /> : <NoNeed label={props.label} />
}

/** Any number of the other needs of the request. */
export function NeedsSpec(props: FieldProps) {
	const options = useNeedOptions(() => true)
	return options.length > 0 ? (
		<ChoiceGroup {...props} options={options} multiple />
	) : (
		<NoNeed label={props.label} />
	)
}

function useNeedOptions(fits: (need: OtherNeed) => boolean): Option[] {
	const { others } = useSectionFrame()
	const t = useTranslations('draft.tasks')
	return others.filter(fits).map(({ id, rank, title }) => ({
		value: id,
		label: t('need', { rank, title: title || t('untitled') }),
	}))
}

function NoNeed({ label }: { label: string }) {
	const t = useTranslations('fields')
	return (
		<div className={fieldStyles.field}>
			<p className={fieldStyles.label}>{label}</p>
			<p className={fieldStyles.hint}>{t('noOtherNeeds')}</p>
		</div>
	)
}
