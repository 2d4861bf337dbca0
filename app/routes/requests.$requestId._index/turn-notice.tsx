import { useTranslations } from 'use-intl/react'
import { LinkButton } from '#app/components/ui/button.tsx'
import { Notice } from '#app/components/ui/notice.tsx'
import type { RequestView } from '#app/domain/requests/get-request.server.ts'

/** What the reader must do elsewhere, or should know before the next step. */
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
	return changed ? <ChangesLink id={request.id} /> : null
}

type ClarificationNoticeProps = { request: RequestView; changed: boolean }

/** While questions are answered and endorsed: the reader's action in one sentence, with a link. */
function ClarificationNotice({ request, changed }: ClarificationNoticeProps) {
	const t = useTranslations('clarification')
	const turn = useTranslations('request.turn')
	const { id, openTo, unlocked, waitsForViewer } = request
	const answers = openTo.includes('answerClarification')
	const cleared = request.status === 'clearance'
	const asked = request.reader === 'drafter' && unlocked > 0 ? 'drafterWithFields' : request.reader
	return (
		<Notice title={waitsForViewer ? turn('title') : t(cleared ? 'clearance.title' : 'clarification.title')}>
			<p>{t(cleared ? `clearance.${request.reader}` : `clarification.${asked}`)}</p>
			{answers && unlocked > 0 ? (
				<LinkButton href={`/requests/${id}/clarification`}>{t('open')}</LinkButton>
			) : (
				waitsForViewer && (
					<p>
						<a href="#steps">{turn('toSteps')}</a>
					</p>
				)
			)}
			{changed && <ChangesLink id={id} />}
		</Notice>
	)
}

/** Link to the State's changes made with its answers. */
function ChangesLink({ id }: { id: string }) {
	const t = useTranslations('clarification')
	return (
		<p>
			<a href={`/requests/${id}/filing#changes`}>{t('compare')}</a>
		</p>
	)
}
