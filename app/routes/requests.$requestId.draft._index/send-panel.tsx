import { useTranslations } from 'use-intl/react'
import { ActionForm } from '#app/components/form/action-form.tsx'
import { Button } from '#app/components/ui/button.tsx'
import { Panel } from '#app/components/ui/panel.tsx'

type SendPanelProps = { requestId: string; revision: number; ready: boolean }

/** Sends the draft to the focal point, as a step of the request's own page. */
export function SendPanel({ requestId, revision, ready }: SendPanelProps) {
	const t = useTranslations('draft.tasks.send')
	return (
		<Panel title={t('title')} id="send">
			<p>{ready ? t('ready') : t('notReady')}</p>
			{ready && (
				<ActionForm action={`/requests/${requestId}`}>
					<input type="hidden" name="revision" value={revision} />
					<Button name="type" value="sendForEndorsement">
						{t('button')}
					</Button>
				</ActionForm>
			)}
		</Panel>
	)
}
