import { useTranslations } from 'use-intl/react'
import { Notice } from '#app/components/ui/notice.tsx'
import type { TrainingLedger } from '#app/domain/deliveries/training/get-training.server.ts'
import { ParticipantName } from './participant-fields.tsx'

/** Results that the attendance contradicts, with the way to resolve each; nothing where there are none. */
export function ContradictionsNotice({ ledger }: { ledger: TrainingLedger }) {
	const t = useTranslations('trainingRecords.contradictions')
	const { learners, contradictions } = ledger
	const { people, tooManyAnswers } = contradictions
	if (people.length === 0 && !tooManyAnswers) return null
	return (
		<Notice tone="warning" title={t('title')}>
			<p>{t('lead')}</p>
			<ul>
				{people.flatMap(({ id, about }) => {
					const learner = learners.find((each) => each.id === id)
					if (!learner) return []
					const name = () => <ParticipantName learner={learner} />
					return about.map((each) => <li key={`${id}:${each}`}>{t.rich(each, { name })}</li>)
				})}
				{tooManyAnswers && <li>{t('satisfaction')}</li>}
			</ul>
			<p>
				<a href={`/deliveries/${ledger.id}/corrections`}>{t('correct')}</a>
			</p>
		</Notice>
	)
}
