import { useTranslations } from 'use-intl/react'
import { ChoiceGroup } from '#app/components/choice-group.tsx'
import { NumberField } from '#app/components/number-field.tsx'
import { TextArea } from '#app/components/text-area.tsx'
import { TextField } from '#app/components/text-field.tsx'
import { TickField } from '#app/components/tick-field.tsx'
import { deliveryModes, languages, trainingLevels, trainingTopics } from '#workflows/vocabulary.ts'
import { useOptions } from '../requests.$requestId.draft.$section/use-options.ts'

/** What is to be learnt, by whom, how and in which language. */
export function TrainingSection() {
	const t = useTranslations('draft.training')
	const topics = useOptions('trainingTopics', trainingTopics)
	const levels = useOptions('trainingLevels', trainingLevels)
	const modes = useOptions('deliveryModes', deliveryModes)
	const languageOptions = useOptions('languages', languages)
	return (
		<>
			<ChoiceGroup
				name="topics"
				label={t('topics')}
				hint={t('topicsHint')}
				options={topics}
				multiple
				required
			/>
			<ChoiceGroup name="level" label={t('level')} options={levels} required />
			<TextField name="learners" label={t('learners')} hint={t('learnersHint')} required />
			<NumberField name="participants" label={t('participants')} hint={t('participantsHint')} required />
			<NumberField name="minimumParticipants" label={t('minimumParticipants')} required />
			<NumberField name="womenTarget" label={t('womenTarget')} hint={t('womenTargetHint')} required />
			<ChoiceGroup name="deliveryModes" label={t('deliveryModes')} options={modes} multiple required />
			<ChoiceGroup name="languages" label={t('languages')} options={languageOptions} multiple required />
			<TickField name="interpretation" label={t('interpretation')} />
			<TextArea name="totPlan" label={t('totPlan')} rows={3} />
			<TextArea
				name="releaseAssurance"
				label={t('releaseAssurance')}
				hint={t('releaseAssuranceHint')}
				rows={3}
				required
			/>
		</>
	)
}
