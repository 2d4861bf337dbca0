import { useTranslations } from 'use-intl/react'
import { ChoiceGroup, SelectField } from '#app/components/form/choice-group.tsx'
import { TextField } from '#app/components/form/text-field.tsx'
import { UserText } from '#app/components/ui/user-text.tsx'
import type { ParticipantRow, TrainingLedger } from '#app/domain/deliveries/training/get-training.server.ts'
import { languages } from '#workflows/languages.ts'
import { sexes } from '#workflows/training/participants.ts'
import type { TrainingPart } from './take-part.server.ts'

/** A participant's name, or why it is no longer stored. */
export function ParticipantName({
	learner: { name, erased },
}: {
	learner: Pick<ParticipantRow, 'name' | 'erased'>
}) {
	const t = useTranslations('trainingRecords.nominees')
	if (name) return <UserText>{name}</UserText>
	return <em>{erased ? t('erased') : t('unnamed')}</em>
}

/** The same as text, for labels of screen readers. */
export function useParticipantName() {
	const t = useTranslations('trainingRecords.nominees')
	return ({ name, erased }: Pick<ParticipantRow, 'name' | 'erased'>) =>
		name || (erased ? t('erased') : t('unnamed'))
}

/** The action's response for one part, so that its form shows typed values and errors. */
export type RejectedPart = {
	part: TrainingPart
	errors: Record<string, string>
	typed: Record<string, unknown>
}

export type PanelProps = { ledger: TrainingLedger; given: RejectedPart | undefined }

/** Errors and typed values of one part; none where another part was sent. */
export const givenOf = (given: RejectedPart | undefined, part: TrainingPart) =>
	given?.part === part ? given : undefined

/** The details of a nominee: only those that a course needs. */
export function NomineeFields() {
	const t = useTranslations('trainingRecords.nominees')
	const sex = useTranslations('trainingRecords.sex')
	const codes = useTranslations('codes.languages')
	return (
		<>
			<TextField name="name" label={t('name')} hint={t('nameHint')} required autoComplete="off" />
			<ChoiceGroup
				name="sex"
				label={t('sex')}
				required
				options={sexes.map((value) => ({ value, label: sex(value) }))}
			/>
			<TextField name="post" label={t('post')} required autoComplete="off" />
			<TextField name="unit" label={t('unit')} required autoComplete="off" />
			<SelectField
				name="language"
				label={t('language')}
				options={languages.map((code) => ({ value: code, label: codes(code) }))}
			/>
			<TextField name="email" label={t('email')} type="email" autoComplete="off" />
			<TextField name="supervisor" label={t('supervisor')} hint={t('supervisorHint')} autoComplete="off" />
		</>
	)
}
