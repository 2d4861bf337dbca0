import { useTranslations } from 'use-intl/react'
import { FileField } from '#app/components/form/file-field.tsx'
import { Button } from '#app/components/ui/button.tsx'
import { Panel } from '#app/components/ui/panel.tsx'
import { UserText } from '#app/components/ui/user-text.tsx'
import type { NoteView } from '#app/domain/people/notes-verbales/get-note.server.ts'

type ScanProps = { note: NoteView; errors: Record<string, string> | undefined }

/** The scan of a note, and until the first invitation a form that sends or replaces it. */
export function ScanPanel({ note, errors }: ScanProps) {
	const t = useTranslations('notesVerbales.scan')
	const refused = useTranslations('attachments.refused')
	const key = errors?.file as Parameters<typeof refused>[0] | undefined
	return (
		<Panel title={t('title')} id="scan">
			<p>
				<ScanState note={note} />
			</p>
			{!note.invitedAt && (
				<form method="post" encType="multipart/form-data">
					<input type="hidden" name="intent" value="scan" />
					<FileField
						id="file"
						label={t('field')}
						hint={t('hint')}
						error={key && (refused.has(key) ? refused(key) : t('none'))}
						accept=".pdf,.png,.jpg,.jpeg"
						required
					/>
					<Button tone={note.hasScan ? 'secondary' : 'primary'}>{t('button')}</Button>
				</form>
			)}
		</Panel>
	)
}

function ScanState({ note: { id, hasScan, fileStatus, fileName } }: { note: NoteView }) {
	const t = useTranslations('notesVerbales.scan')
	if (!hasScan) return t('none')
	if (fileStatus === 'waiting' || fileStatus === 'refused') return t(fileStatus)
	return (
		<a href={`/notes-verbales/${id}/scan`}>
			<UserText>{fileName ?? ''}</UserText>
		</a>
	)
}
