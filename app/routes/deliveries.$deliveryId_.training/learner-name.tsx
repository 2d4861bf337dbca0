import { useTranslations } from 'use-intl/react'
import { UserText } from '#app/components/ui/user-text.tsx'
import type { LearnerRow } from '#app/domain/deliveries/training/get-training.server.ts'

/** Who it is, or why nobody can say any more. */
export function LearnerName({ learner: { name, erased } }: { learner: Pick<LearnerRow, 'name' | 'erased'> }) {
	const t = useTranslations('trainingLedger.nominees')
	if (name) return <UserText>{name}</UserText>
	return <em>{erased ? t('erased') : t('unnamed')}</em>
}

/** The same as text, for labels that only a screen reader says. */
export function useLearnerName() {
	const t = useTranslations('trainingLedger.nominees')
	return ({ name, erased }: Pick<LearnerRow, 'name' | 'erased'>) =>
		name || (erased ? t('erased') : t('unnamed'))
}
