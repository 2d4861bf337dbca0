import { useTranslations } from 'use-intl/react'
import field from '#app/components/form/field.module.css'
import { FileField } from '#app/components/form/file-field.tsx'
import { Button } from '#app/components/ui/button.tsx'
import { type FilePurpose, filePurposes } from '#app/forms/delivery-file.ts'

type AddFileFormProps = {
	chosen: { purpose: FilePurpose; about: string }
	errors: Record<string, string> | undefined
}

/** Sends files with the browser's own form; the part they belong to comes with the link that led here. */
export function AddFileForm({ chosen, errors }: AddFileFormProps) {
	const t = useTranslations('deliveryFiles')
	const refused = useTranslations('attachments.refused')
	const key = errors?.file as Parameters<typeof refused>[0] | undefined
	return (
		<form method="post" encType="multipart/form-data">
			<h3>{t('add')}</h3>
			<input type="hidden" name="about" value={chosen.about} />
			<div className={field.field}>
				<label className={field.label} htmlFor="purpose">
					{t('purpose')}
				</label>
				<select id="purpose" name="purpose" className={field.select} defaultValue={chosen.purpose}>
					{filePurposes.map((purpose) => (
						<option key={purpose} value={purpose}>
							{t(`purposes.${purpose}`)}
						</option>
					))}
				</select>
			</div>
			<FileField
				id="file"
				label={t('file')}
				hint={t('fileHint')}
				error={key && (key === 'tooMany' ? t('tooMany') : refused.has(key) ? refused(key) : t('notTaken'))}
				accept=".pdf,.docx,.xlsx,.png,.jpg,.jpeg"
				multiple
			/>
			<Button>{t('send')}</Button>
		</form>
	)
}
