import type { ReactNode } from 'react'
import { useTranslations } from 'use-intl/react'
import field from '#app/components/form/field.module.css'
import filter from '#app/components/form/filter-form.module.css'
import { Button } from '#app/components/ui/button.tsx'
import type { BulkAction } from '#app/domain/core/bulk-actions.ts'
import styles from './bulk-bar.module.css'

/** The form that the boxes beside the requests belong to. */
const BULK_FORM = 'bulk'

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

type TickedProps = { id?: string; name: string; children: ReactNode }

/** A request with a box to choose it by, where something can be done with many. */
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
