import { useTranslations } from 'use-intl/react'
import { FactList } from '#app/components/fact-list.tsx'
import { LocalDate } from '#app/components/local-date.tsx'
import { Notice } from '#app/components/notice.tsx'
import { Panel } from '#app/components/panel.tsx'
import { Codes } from '#app/components/told-list.tsx'
import { UserText } from '#app/components/user-text.tsx'
import type { NeedView } from '#app/domain/needs/get-need.server.ts'

/** What the officers decided and why. */
export function DecisionPanel({ decision }: { decision: NonNullable<NeedView['decision']> }) {
	const t = useTranslations('needs.decision')
	const { outcome, reasonCode, reason, proposedAt, approvedAt } = decision
	return (
		<Panel title={t('title')}>
			{!approvedAt && <Notice title={t('waiting')} />}
			<FactList
				items={[
					{ label: t('outcome'), value: <Codes list="outcomes" codes={[outcome]} /> },
					...(reasonCode
						? [{ label: t('ground'), value: <Codes list="decisionReasons" codes={[reasonCode]} /> }]
						: []),
					{ label: t('reason'), value: <UserText block>{reason}</UserText> },
					{
						label: t(approvedAt ? 'approvedOn' : 'proposedOn'),
						value: <LocalDate value={approvedAt ?? proposedAt} />,
					},
				]}
			/>
		</Panel>
	)
}
