import { useTranslations } from 'use-intl/react'
import { Codes } from '#app/components/mail/told-list.tsx'
import { FactList } from '#app/components/ui/fact-list.tsx'
import { LocalDate } from '#app/components/ui/local-date.tsx'
import { Notice } from '#app/components/ui/notice.tsx'
import { Panel } from '#app/components/ui/panel.tsx'
import { UserText } from '#app/components/ui/user-text.tsx'
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
