import { useTranslations } from 'use-intl/react'
import { Button } from '#app/components/button.tsx'
import field from '#app/components/field.module.css'
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
	const described = [`${fileFieldId}-hint`, found && `${fileFieldId}-error`].filter(Boolean).join(' ')
	return (
		<form
			method="post"
			action={action}
			encType="multipart/form-data"
			className={styles.attach}
			onSubmit={onSubmit}
		>
			<h3>{t(`add.${purpose}`)}</h3>
			<div className={field.field} data-invalid={found ? '' : undefined}>
				<label className={field.label} htmlFor={fileFieldId}>
					{t('add.files')}
				</label>
				<p id={`${fileFieldId}-hint`} className={field.hint}>
					{t('add.filesHint')}
				</p>
				{found && (
					<p id={`${fileFieldId}-error`} className={field.error}>
						{reasonText(found)}
					</p>
				)}
				<input
					id={fileFieldId}
					className={field.input}
					type="file"
					name="file"
					multiple
					accept=".pdf,.docx,.xlsx,.png,.jpg,.jpeg"
					aria-describedby={described}
					aria-invalid={found ? true : undefined}
				/>
			</div>
			<ClassificationSelect id={classificationFieldId} chosen={classification} />
			<Button disabled={sending}>{t('add.send')}</Button>
			<p aria-live="polite" className={styles.sending}>
				{sending && t('add.sending')}
			</p>
		</form>
	)
}
