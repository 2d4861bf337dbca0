import { useTranslations } from 'use-intl/react'
import { useCodeOptions, useEventFieldWords } from '#app/components/event/use-event-words.ts'
import { FactList } from '#app/components/ui/fact-list.tsx'
import { LocalDate } from '#app/components/ui/local-date.tsx'
import { UserText } from '#app/components/ui/user-text.tsx'
import type { RequestView } from '#app/domain/requests/get-request.server.ts'

type Decision = RequestView['decisions'][number]

/** What was proposed for a need, by whom and why; below it what an approver returned before, so that the change is seen. */
export function Proposals({ decisions }: { decisions: readonly Decision[] }) {
	const t = useTranslations('request.decide')
	const proposed = decisions.filter(({ standing }) => standing === 'proposed')
	const returned = decisions.filter(({ standing }) => standing === 'returned')
	return (
		<>
			{proposed.map((decision) => (
				<Proposal key={decision.id} decision={decision} />
			))}
			{returned.length > 0 && (
				<details>
					<summary>{t('returned', { count: returned.length })}</summary>
					{returned.map((decision) => (
						<Proposal key={decision.id} decision={decision} />
					))}
				</details>
			)}
		</>
	)
}

function Proposal({ decision: { outcome, reasonCode, reason, standing, at, by } }: { decision: Decision }) {
	const t = useTranslations('request.decisions')
	const words = useEventFieldWords()
	const codes = useCodeOptions()
	const [ground] = codes('decisionReasons', reasonCode ? [reasonCode] : [])
	return (
		<FactList
			items={[
				{ label: words('outcome').label, value: <strong>{codes('outcomes', [outcome])[0]?.label}</strong> },
				...(ground ? [{ label: words('reasonCode').label, value: ground.label }] : []),
				{ label: words('reason').label, value: <UserText block>{reason}</UserText> },
				{
					label: t(`standings.${standing}`),
					value: (
						<>
							{by && (
								<div>
									<UserText>{by}</UserText>
								</div>
							)}
							<LocalDate value={at} />
						</>
					),
				},
			]}
		/>
	)
}
