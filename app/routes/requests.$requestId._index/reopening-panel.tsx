import { useTranslations } from 'use-intl/react'
import { useCodeOptions, useEventFieldWords } from '#app/components/event/use-event-words.ts'
import { FactList } from '#app/components/ui/fact-list.tsx'
import { LocalDate } from '#app/components/ui/local-date.tsx'
import { Panel } from '#app/components/ui/panel.tsx'
import { UserText } from '#app/components/ui/user-text.tsx'
import type { Reopening } from '#app/domain/requests/get-case.server.ts'

/** Why the State asks to reopen the request, and which needs it names, until that is decided. */
export function ReopeningPanel({ requestId, reopening }: { requestId: string; reopening: Reopening }) {
	const t = useTranslations('request')
	const words = useEventFieldWords()
	const codes = useCodeOptions()
	if (!reopening) return null
	const { reasonCode, reason, needs, askedAt } = reopening
	const needName = ({ rank, title }: { rank: number; title: string }) =>
		t('decide.need', { rank, title: `\u2068${title}\u2069` })
	return (
		<Panel title={t('reopening.title')} id="reopening">
			<p>{t.rich('reopening.asked', { when: () => <LocalDate value={askedAt} /> })}</p>
			<FactList
				items={[
					{ label: words('reasonCode').label, value: codes('reopeningReasons', [reasonCode])[0]?.label },
					{ label: words('reason').label, value: <UserText block>{reason}</UserText> },
					{
						label: words('needIds').label,
						value: needs.map((need) => (
							<div key={need.id}>
								<a href={`/requests/${requestId}/needs/${need.id}`}>{needName(need)}</a>
							</div>
						)),
					},
				]}
			/>
		</Panel>
	)
}
