import { useTranslations } from 'use-intl/react'
import { useCodeOptions, useEventFieldWords } from '#app/components/event/use-event-words.ts'
import { Codes } from '#app/components/record/stated-list.tsx'
import { FactList } from '#app/components/ui/fact-list.tsx'
import { LocalDate } from '#app/components/ui/local-date.tsx'
import { Panel } from '#app/components/ui/panel.tsx'
import { UserText } from '#app/components/ui/user-text.tsx'
import type { Reopening } from '#app/domain/requests/get-case.server.ts'
import type { RequestView } from '#app/domain/requests/get-request.server.ts'

/** The closure result, the computed one where an officer corrected it, and the answer of the State. */
export function ClosurePanel({ closure }: Pick<RequestView, 'closure'>) {
	const t = useTranslations('request.closure')
	if (!closure) return null
	const { stands, computed, corrected, state, unanswered } = closure
	const code = (value: string) => <Codes list="closureCodes" codes={[value]} />
	return (
		<Panel title={t('title')} id="closure">
			<FactList
				items={[
					{ label: t('stands'), value: code(stands) },
					...(corrected && computed ? [{ label: t('computed'), value: code(computed) }] : []),
					...(corrected?.by ? [{ label: t('by'), value: <UserText>{corrected.by}</UserText> }] : []),
					...(corrected
						? [{ label: t('because'), value: <UserText block>{corrected.reason}</UserText> }]
						: []),
					...(state
						? [{ label: t('useful'), value: <Codes list="usefulness" codes={[state.useful]} /> }]
						: []),
					...(state?.comment
						? [{ label: t('comment'), value: <UserText block>{state.comment}</UserText> }]
						: []),
				]}
			/>
			{unanswered && <p>{t('unanswered')}</p>}
		</Panel>
	)
}

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
