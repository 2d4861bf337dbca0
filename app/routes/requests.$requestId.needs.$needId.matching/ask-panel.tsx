import { useTranslations } from 'use-intl/react'
import { LinkButton } from '#app/components/ui/button.tsx'
import { Panel } from '#app/components/ui/panel.tsx'
import type { MatchingView } from '#app/domain/matching/get-matching.server.ts'

type AskPanelProps = Pick<MatchingView, 'need' | 'request' | 'questions' | 'mayClarify'>

/** Asks the State about unknown facts: by clarification while the request can go back to it, then by a message. */
export function AskPanel({ need, request, questions, mayClarify }: AskPanelProps) {
	const t = useTranslations('matching')
	if (questions.length === 0) return null
	const asked = new URLSearchParams({ need: need.id, ask: questions.join(',') })
	return (
		<Panel title={t('ask.title')} id="ask">
			<p>{t('ask.lead')}</p>
			<ul>
				{questions.map((question) => (
					<li key={question}>{t(`questions.${question}`)}</li>
				))}
			</ul>
			{mayClarify ? (
				<>
					<p>{t('ask.inRequest')}</p>
					<LinkButton href={`/requests/${request.id}?${asked}#steps`} tone="secondary">
						{t('ask.requestLink')}
					</LinkButton>
				</>
			) : (
				<LinkButton href={`/requests/${request.id}/messages?${asked}#message`} tone="secondary">
					{t('ask.link')}
				</LinkButton>
			)}
		</Panel>
	)
}
