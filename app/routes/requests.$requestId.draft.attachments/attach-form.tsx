import { useTranslations } from 'use-intl/react'
import { FileField } from '#app/components/form/file-field.tsx'
import { Button } from '#app/components/ui/button.tsx'
import styles from './attachments.module.css'
import type { AttachmentsAnswer } from './attachments-action.server.ts'
import { classificationFieldId, fileFieldId } from './attachments-problem.tsx'
import { ClassificationSelect } from './classification-select.tsx'
import { useFileSending } from './use-file-sending.ts'
import { useRefusalText } from './use-refusal-text.ts'

type AttachFormProps = {
	purpose: 'supporting' | 'endorsement'
	/** Of the request: what is chosen until somebody chooses otherwise. */
	classification: string
	answer: AttachmentsAnswer | null | undefined
	action?: string | undefined
}

/** Sends files with the browser's own form. With JavaScript it says early what cannot be sent, and that it is sending. */
export function AttachForm({ purpose, classification, answer, action }: AttachFormProps) {
	const t = useTranslations('attachments')
	const reasonText = useRefusalText()
	const { sending, problem, onSubmit } = useFileSending()
	const found = problem ?? answer?.problem?.errors.file ?? answer?.refused?.[0]?.reason
	return (
		<form
			method="post"
			action={action}
			encType="multipart/form-data"
			className={styles.attach}
			onSubmit={onSubmit}
		>
			<h3>{t(`add.${purpose}`)}</h3>
			<FileField
				id={fileFieldId}
				label={t('add.files')}
				hint={t('add.filesHint')}
				error={found && reasonText(found)}
				accept=".pdf,.docx,.xlsx,.png,.jpg,.jpeg"
				multiple
			/>
			<ClassificationSelect id={classificationFieldId} chosen={classification} />
			<Button disabled={sending}>{t('add.send')}</Button>
			<p aria-live="polite" className={styles.sending}>
				{sending && t('add.sending')}
			</p>
		</form>
	)
}
