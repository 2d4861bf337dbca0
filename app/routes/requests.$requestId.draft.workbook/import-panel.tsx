import { useTranslations } from 'use-intl/react'
import field from '#app/components/form/field.module.css'
import { FileField } from '#app/components/form/file-field.tsx'
import { Button } from '#app/components/ui/button.tsx'
import { Panel } from '#app/components/ui/panel.tsx'
import { fileFieldId, useWorkbookRefusal } from './import-answer.tsx'

import styles from './workbook.module.css'
import type { WorkbookAnswer } from './workbook-action.server.ts'

/** Sends a completed workbook with the browser's own form. */
export function ImportPanel({ answer }: { answer: WorkbookAnswer | undefined }) {
	const t = useTranslations('workbook.page.upload')
	const refusal = useWorkbookRefusal()
	const reason = answer?.problem?.reason
	return (
		<Panel title={t('title')}>
			<p>{t('body')}</p>
			<form method="post" encType="multipart/form-data" className={styles.import}>
				<FileField
					id={fileFieldId}
					label={t('file')}
					hint={t('fileHint')}
					error={reason && refusal(reason)}
					accept=".xlsx"
					required
				/>
				<div className={field.choice}>
					<input id="workbook-replace" type="checkbox" name="replace" value="on" />
					<label htmlFor="workbook-replace">{t('replace')}</label>
				</div>
				<Button>{t('send')}</Button>
			</form>
		</Panel>
	)
}
