import { useTranslations } from 'use-intl/react'
import { Button } from '#app/components/button.tsx'
import field from '#app/components/field.module.css'
import { Panel } from '#app/components/panel.tsx'
import { fileFieldId } from './import-answer.tsx'
import { useWorkbookRefusal } from './use-workbook-refusal.ts'
import styles from './workbook.module.css'
import type { WorkbookAnswer } from './workbook-action.server.ts'

/** Sends a filled workbook with the browser's own form. */
export function ImportPanel({ answer }: { answer: WorkbookAnswer | undefined }) {
	const t = useTranslations('workbook.page.upload')
	const refusal = useWorkbookRefusal()
	const reason = answer?.problem?.errors.file
	const described = [`${fileFieldId}-hint`, reason && `${fileFieldId}-error`].filter(Boolean).join(' ')
	return (
		<Panel title={t('title')}>
			<p>{t('body')}</p>
			<form method="post" encType="multipart/form-data" className={styles.import}>
				<div className={field.field} data-invalid={reason ? '' : undefined}>
					<label className={field.label} htmlFor={fileFieldId}>
						{t('file')}
					</label>
					<p id={`${fileFieldId}-hint`} className={field.hint}>
						{t('fileHint')}
					</p>
					{reason && (
						<p id={`${fileFieldId}-error`} className={field.error}>
							{refusal(reason)}
						</p>
					)}
					<input
						id={fileFieldId}
						className={field.input}
						type="file"
						name="file"
						accept=".xlsx"
						required
						aria-describedby={described}
						aria-invalid={reason ? true : undefined}
					/>
				</div>
				<div className={field.choice}>
					<input id="workbook-replace" type="checkbox" name="replace" value="on" />
					<label htmlFor="workbook-replace">{t('replace')}</label>
				</div>
				<Button>{t('send')}</Button>
			</form>
		</Panel>
	)
}
