import { useTranslations } from 'use-intl/react'
import { ChoiceGroup } from '#app/components/choice-group.tsx'
import { TextArea } from '#app/components/text-area.tsx'
import { TickField } from '#app/components/tick-field.tsx'
import { yesPartlyNo } from '#workflows/vocabulary.ts'
import { useOptions } from './use-options.ts'

/** Safeguards of the institution, and how results are kept up. */
export function RightsSection() {
	const t = useTranslations('draft.rights')
	const answers = useOptions('yesPartlyNo', yesPartlyNo)
	return (
		<>
			<TextArea name="oversight" label={t('oversight')} hint={t('oversightHint')} required />
			<TextArea name="conduct" label={t('conduct')} hint={t('conductHint')} required />
			<ChoiceGroup
				name="migrantsNotCriminalized"
				label={t('migrantsNotCriminalized')}
				hint={t('migrantsNotCriminalizedHint')}
				options={answers}
				required
			/>
			<TextArea name="migrantsNotCriminalizedText" label={t('migrantsNotCriminalizedText')} required />
			<TextArea name="sustainability" label={t('sustainability')} hint={t('sustainabilityHint')} required />
			<TickField name="monitoringCommitment" label={t('monitoringCommitment')} required />
		</>
	)
}
