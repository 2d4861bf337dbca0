import { useTranslations } from 'use-intl/react'
import { Button } from '#app/components/button.tsx'
import field from '#app/components/field.module.css'
import filter from '#app/components/filter-form.module.css'
import type { BulkAction } from '#app/domain/bulk-actions.ts'

/** The form that the boxes beside the requests belong to. */
export const BULK_FORM = 'bulk'

/** What to do with the requests that are ticked. The next page shows what would happen before anything does. */
export function BulkBar({ actions }: { actions: readonly BulkAction[] }) {
	const t = useTranslations('workload')
	return (
		<form id={BULK_FORM} className={filter.filter} method="get" action="/requests/bulk">
			<div>
				<label className={field.label} htmlFor="bulk-action">
					{t('list.bar')}
				</label>
				<select id="bulk-action" name="action" className={field.select}>
					{actions.map((action) => (
						<option key={action} value={action}>
							{t(`actions.${action}`)}
						</option>
					))}
				</select>
			</div>
			<Button tone="secondary">{t('list.preview')}</Button>
		</form>
	)
}

/** The box of one request. */
export function BulkTick({ id, name }: { id: string; name: string }) {
	const t = useTranslations('workload.list')
	return <input type="checkbox" name="id" value={id} form={BULK_FORM} aria-label={t('choose', { name })} />
}
