import { useTranslations } from 'use-intl/react'
import formStyles from '#app/components/form/action-form.module.css'
import { FileField } from '#app/components/form/file-field.tsx'
import { Button } from '#app/components/ui/button.tsx'

/** Sends the file of a receipt to be read once. */
export function FileForm({ error }: { error: string | undefined }) {
	const t = useTranslations('receipt.check.withFile')
	return (
		<form method="post" encType="multipart/form-data" className={formStyles.form}>
			<FileField
				id="receipt-file"
				label={t('file')}
				hint={t('fileHint')}
				error={error && t(error === 'tooLarge' ? 'tooLarge' : 'missing')}
				accept=".json,application/json"
			/>
			<Button>{t('button')}</Button>
		</form>
	)
}
