import { useTranslations } from 'use-intl/react'
import { ActionForm } from '#app/components/form/action-form.tsx'
import { sentForm } from '#app/components/form/sent-form.ts'
import { TextArea } from '#app/components/form/text-area.tsx'
import { TickField } from '#app/components/form/tick-field.tsx'
import { Button } from '#app/components/ui/button.tsx'
import { Panel } from '#app/components/ui/panel.tsx'
import type { NoteView } from '#app/domain/people/notes-verbales/get-note.server.ts'

type InviteProps = { note: NoteView; answer: unknown }

/** Sends the invitations; where the sender is not the listed one, with a word on how the mission was asked. */
export function InvitePanel({ note, answer }: InviteProps) {
	const t = useTranslations('notesVerbales')
	const given = sentForm(answer, 'invite')
	const asks = !note.verifiedBy
	const labels: Record<string, string> = { verification: t('verify.how'), asked: t('verify.asked') }
	if (!note.hasScan || note.fileStatus === 'refused')
		return (
			<Panel title={t('invite.title')} id="invite">
				<p>{t('scan.none')}</p>
			</Panel>
		)
	return (
		<Panel title={t(asks ? 'verify.title' : 'invite.title')} id="invite">
			{asks && <p>{t('verify.lead')}</p>}
			<p>{t('invite.lead')}</p>
			<ActionForm errors={given?.errors} values={given?.typed} labelOf={(name) => labels[name]}>
				<input type="hidden" name="intent" value="invite" />
				{asks && (
					<>
						<TextArea name="verification" label={t('verify.how')} rows={3} required />
						<TickField name="asked" label={t('verify.asked')} required />
					</>
				)}
				<Button>{t('invite.button')}</Button>
			</ActionForm>
		</Panel>
	)
}
