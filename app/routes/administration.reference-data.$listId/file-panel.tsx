import { useFormatter, useTranslations } from 'use-intl/react'
import styles from '#app/components/form/action-form.module.css'
import { FileField } from '#app/components/form/file-field.tsx'
import { Button } from '#app/components/ui/button.tsx'
import { Notice } from '#app/components/ui/notice.tsx'
import { Panel } from '#app/components/ui/panel.tsx'
import type { Reason } from '#app/platform/reasons.ts'
import { useWorkbookRefusal } from '../requests.$requestId.draft.workbook/import-answer.tsx'

/**
 * Fills the States of the form from a published table. It stands below the form, whose first button is the one that the
 * Enter key presses, and sends it whole: nothing that was typed is lost.
 */
export function FilePanel({ form, reason }: { form: string; reason: Reason | undefined }) {
	const t = useTranslations('referenceData')
	const refusal = useListFileRefusal()
	return (
		<Panel title={t('file.title')} id="file">
			<div className={styles.form}>
				<FileField
					id="list-file"
					form={form}
					label={t('file.label')}
					hint={t('file.hint')}
					error={reason && refusal(reason)}
					accept=".xlsx,.csv"
					required
				/>
				<Button tone="secondary" form={form} formEncType="multipart/form-data" formNoValidate>
					{t('file.fill')}
				</Button>
			</div>
		</Panel>
	)
}

function useListFileRefusal() {
	const t = useTranslations('referenceData.file')
	const general = useWorkbookRefusal()
	return (reason: Reason) =>
		reason === 'notATable' || reason === 'fileNotRead' ? t(reason) : general(reason)
}

type Filled = { count: number; leftOut: readonly string[]; more: number }

/** How many States a file named, and what of it was left out: a reader must not believe that it is on the list. */
export function FilledNotice({ filled: { count, leftOut, more } }: { filled: Filled }) {
	const t = useTranslations('referenceData.file')
	const format = useFormatter()
	return (
		<Notice tone={leftOut.length > 0 ? 'warning' : 'info'} title={t('filled', { count })}>
			<p role="status">{t('filledNext')}</p>
			{leftOut.length > 0 && (
				<p>
					{t('leftOut', { count: leftOut.length + more })} <bdi>{format.list(leftOut)}</bdi>
					{more > 0 && ` ${t('andMore', { count: more })}`}
				</p>
			)}
		</Notice>
	)
}
