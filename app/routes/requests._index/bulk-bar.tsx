import type { ReactNode } from 'react'
import { useTranslations } from 'use-intl/react'
import field from '#app/components/form/field.module.css'
import filter from '#app/components/form/filter-form.module.css'
import { Button } from '#app/components/ui/button.tsx'
import type { BulkAction } from '#app/domain/core/bulk-actions.ts'
import styles from './bulk-bar.module.css'

/** The form that the checkboxes beside the requests belong to. */
const BULK_FORM = 'bulk'

/** The actions for the ticked requests. The next page shows a preview before anything changes. */
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

type TickedProps = { id?: string; name: string; children: ReactNode }

/** A request with a checkbox, where bulk actions are possible. */
export function Ticked({ id, name, children }: TickedProps) {
	const t = useTranslations('workload.list')
	if (!id) return children
	return (
		<div className={styles.ticked}>
			<input
				className={styles.tick}
				type="checkbox"
				name="id"
				value={id}
				form={BULK_FORM}
				aria-label={t('choose', { name })}
			/>
			{children}
		</div>
	)
}
