import { useTranslations } from 'use-intl/react'
import formStyles from '#app/components/action-form.module.css'
import { Button } from '#app/components/button.tsx'
import styles from '#app/components/field.module.css'
import { Field } from '#app/components/field.tsx'

const id = 'receipt-file'

/** Sends the file of a receipt to be read once. */
export function FileForm({ error }: { error: string | undefined }) {
	const t = useTranslations('receipt.check.withFile')
	const errorId = error && `${id}-error`
	const described = { 'aria-describedby': [`${id}-hint`, errorId].filter(Boolean).join(' ') }
	const field = {
		id,
		hintId: `${id}-hint`,
		errorId,
		error: error && t(error === 'tooLarge' ? 'tooLarge' : 'missing'),
		described: { ...described, 'aria-invalid': error ? (true as const) : undefined },
	}
	return (
		<form method="post" encType="multipart/form-data" className={formStyles.form}>
			<Field label={t('file')} hint={t('fileHint')} required field={field}>
				<input
					{...field.described}
					id={id}
					name="file"
					type="file"
					accept=".json,application/json"
					className={styles.input}
				/>
			</Field>
			<Button>{t('button')}</Button>
		</form>
	)
}
