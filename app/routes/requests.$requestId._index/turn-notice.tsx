import { useTranslations } from 'use-intl/react'
import { LinkButton } from '#app/components/ui/link-button.tsx'
import { Notice } from '#app/components/ui/notice.tsx'
import type { RequestView } from '#app/domain/requests/get-request.server.ts'
import { ChangesLink, ClarificationNotice } from './clarification-notice.tsx'

/** Says first whether anything waits for the reader, and leads there. */
export function TurnNotice({ request, changed }: { request: RequestView; changed: boolean }) {
	const t = useTranslations('request')
	if (request.drafting)
		return (
			<Notice tone="warning" title={t('draft.title')}>
				<p>{t('draft.body')}</p>
				<LinkButton href={`/requests/${request.id}/draft`}>{t('draft.open')}</LinkButton>
			</Notice>
		)
	if (request.status === 'clarification' || request.status === 'clearance')
		return <ClarificationNotice request={request} changed={changed} />
	if (!request.waitsForViewer) return changed ? <ChangesLink id={request.id} /> : null
	return (
		<Notice title={t('turn.title')}>
			<p>
				<a href="#steps">{t('turn.toSteps')}</a>
			</p>
			{changed && <ChangesLink id={request.id} />}
		</Notice>
	)
}
