import { useTranslations } from 'use-intl/react'
import field from '#app/components/form/field.module.css'
import { classifications } from '#workflows/vocabulary.ts'

/** Who a file is meant for. */
export function ClassificationSelect({ id, chosen }: { id: string; chosen: string }) {
	const t = useTranslations('attachments')
	const codes = useTranslations('codes.classifications')
	return (
		<div className={field.field}>
			<label className={field.label} htmlFor={id}>
				{t('classification')}
			</label>
			<select id={id} name="classification" className={field.select} defaultValue={chosen}>
				{classifications.map((code) => (
					<option key={code} value={code}>
						{codes(code)}
					</option>
				))}
			</select>
		</div>
	)
}
