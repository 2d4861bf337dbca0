import { useTranslations } from 'use-intl/react'
import { FactList } from '#app/components/fact-list.tsx'
import { LocalDate } from '#app/components/local-date.tsx'
import { Panel } from '#app/components/panel.tsx'
import type { ProgrammeView } from '#app/domain/get-programme.server.ts'

/** What must be so before the programme can help. */
export function ConditionsPanel({ programme }: { programme: ProgrammeView }) {
	const t = useTranslations('programmes.conditions')
	const common = useTranslations('common')
	const { fundingFrom, fundingTo, lastCommitment } = programme
	const range = { minimum: programme.minimumPerState, maximum: programme.maximumPerState }
	return (
		<Panel title={t('title')}>
			<FactList
				items={[
					{ label: t('requiresLaw'), value: common(programme.requiresLaw ? 'yes' : 'no') },
					{ label: t('requiresDueDiligence'), value: common(programme.requiresDueDiligence ? 'yes' : 'no') },
					{ label: t('perState'), value: t('range', range) },
					{
						label: t('funding'),
						value: t.rich('days', {
							from: () => <LocalDate value={fundingFrom} />,
							to: () => <LocalDate value={fundingTo} />,
						}),
					},
					{ label: t('lastCommitment'), value: <LocalDate value={lastCommitment} /> },
				]}
			/>
		</Panel>
	)
}
