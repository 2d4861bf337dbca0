import { useTranslations } from 'use-intl/react'
import { ChoiceGroup } from '#app/components/choice-group.tsx'
import { DateField } from '#app/components/date-field.tsx'
import { NumberField } from '#app/components/number-field.tsx'
import { SelectField } from '#app/components/select-field.tsx'
import { TextArea } from '#app/components/text-area.tsx'
import { TextField } from '#app/components/text-field.tsx'
import type { TaType } from '#workflows/vocabulary.ts'
import { themes, urgencies } from '#workflows/vocabulary.ts'
import { FieldGroup } from '../requests.$requestId.draft.$section/field-group.tsx'
import { useOptions } from '../requests.$requestId.draft.$section/use-options.ts'

/** What every need says: who cannot do what, what should change, for whom and by when. */
export function NeedSection({ taTypes }: { taTypes: readonly TaType[] }) {
	const t = useTranslations('draft.need')
	const themeOptions = useOptions('themes', themes)
	const typeOptions = useOptions('taTypes', taTypes)
	return (
		<>
			<TextField name="title" label={t('title')} hint={t('titleHint')} required />
			<SelectField name="mainTheme" label={t('mainTheme')} options={themeOptions} required />
			<ChoiceGroup
				name="otherThemes"
				label={t('otherThemes')}
				hint={t('otherThemesHint')}
				options={themeOptions}
				multiple
			/>
			<ChoiceGroup name="taType" label={t('taType')} options={typeOptions} required />
			<TextArea name="statement" label={t('statement')} hint={t('statementHint')} required />
			<TextArea name="expectedResult" label={t('expectedResult')} hint={t('expectedResultHint')} required />
			<MeasureFields />
			<BeneficiaryFields />
			<NumberFields />
			<TimingFields />
			<TextArea name="genderRights" label={t('genderRights')} hint={t('genderRightsHint')} required />
		</>
	)
}

function MeasureFields() {
	const t = useTranslations('draft.need')
	return (
		<FieldGroup title={t('measure')}>
			<TextField name="indicator" label={t('indicator')} required />
			<TextField name="indicatorUnit" label={t('indicatorUnit')} required />
			<TextField name="baseline" label={t('baseline')} hint={t('baselineHint')} required />
			<TextField name="target" label={t('target')} required />
		</FieldGroup>
	)
}

function BeneficiaryFields() {
	const t = useTranslations('draft.need')
	return (
		<FieldGroup title={t('beneficiaries')}>
			<TextField name="beneficiaryUnit" label={t('beneficiaryUnit')} required />
			<TextArea name="locations" label={t('locations')} hint={t('locationsHint')} rows={3} required />
		</FieldGroup>
	)
}

function NumberFields() {
	const t = useTranslations('draft.need')
	return (
		<FieldGroup title={t('numbers')} hint={t('numbersHint')}>
			<NumberField name="women" label={t('women')} />
			<NumberField name="men" label={t('men')} />
			<NumberField name="notStated" label={t('notStated')} />
			<NumberField name="sites" label={t('sites')} />
		</FieldGroup>
	)
}

function TimingFields() {
	const t = useTranslations('draft.need')
	const urgencyOptions = useOptions('urgencies', urgencies)
	return (
		<FieldGroup title={t('timing')}>
			<ChoiceGroup name="urgency" label={t('urgency')} options={urgencyOptions} required />
			<TextArea
				name="urgencyReason"
				label={t('urgencyReason')}
				hint={t('urgencyReasonHint')}
				rows={3}
				required
			/>
			<DateField name="earliest" label={t('earliest')} required />
			<DateField name="latest" label={t('latest')} required />
		</FieldGroup>
	)
}
